namespace Parley.Cases;

/// <summary>
/// Reads the formula after its <c>=</c> by recursive descent: sums of products of signed parts. Linear in its length, which
/// is bounded, as is its depth, so that a formula can be worked out by recursion later.
/// </summary>
internal sealed class FormulaReader
{
    public const int Longest = 1000;
    private const int Deepest = 60;

    private readonly string _text;
    private readonly Func<string, bool> _isQuantity;
    private int _at;
    private int _depth;

    private FormulaReader(string text, int start, Func<string, bool> isQuantity) => (_text, _at, _isQuantity) = (text, start, isQuantity);

    /// <summary>Reads <paramref name="text"/> from <paramref name="start"/> on.</summary>
    /// <param name="text">The text that holds the formula.</param>
    /// <param name="start">Where the formula begins, after the <c>=</c>.</param>
    /// <param name="isQuantity">Whether a quantity has this id. Ids of quantities start with a letter.</param>
    /// <exception cref="FormulaException">The formula cannot be read; says where.</exception>
    public static Formula Read(string text, int start, Func<string, bool> isQuantity)
    {
        var reader = new FormulaReader(text, start, isQuantity);
        var formula = reader.Sum();
        return reader.Next is '\0' ? formula : throw reader.Unexpected("the formula's end, or + - * /");
    }

    private char Next
    {
        get
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
            return _at < _text.Length ? _text[_at] : '\0';
        }
    }

    private Formula Sum()
    {
        var left = Product();
        while (Next is '+' or '-')
        {
            var operation = _text[_at++] == '+' ? Operation.Plus : Operation.Minus;
            left = new Formula.Binary(operation, left, Product());
        }

        return left;
    }

    private Formula Product()
    {
        var left = Signed();
        while (Next is '*' or '/')
        {
            var operation = _text[_at++] == '*' ? Operation.Times : Operation.DividedBy;
            left = new Formula.Binary(operation, left, Signed());
        }

        return left;
    }

    /// <summary>A part with the signs before it. A minus right before a number makes it a negative number.</summary>
    private Formula Signed()
    {
        if (Next is not ('-' or '+')) return Part();
        var minus = _text[_at++] == '-';
        Enter();
        if (minus && Next is (>= '0' and <= '9') or '.' && Part() is var part)
            return Leave(part is Formula.Constant number ? new Formula.Constant(-number.Value) : new Formula.Negative(part));
        var inner = Signed();
        return Leave(minus ? new Formula.Negative(inner) : inner);
    }

    private Formula Part()
    {
        switch (Next)
        {
            case '(':
                _at++;
                Enter();
                var inner = Sum();
                Expect(')', "a closing bracket )");
                return Leave(inner);
            case (>= '0' and <= '9') or '.':
                return Number();
            case >= 'a' and <= 'z':
                return Word();
            default:
                throw Unexpected("a number, a quantity or a bracket");
        }
    }

    private Formula Number()
    {
        var start = _at;
        while (_at < _text.Length && IsNumberPart(start)) _at++;
        var text = _text[start.._at];
        return Numbers.Read(text, out var number) is { } kind
            ? throw new FormulaException(start, kind, $"{Shown.Quote(text)} is not a number that a formula can hold")
            : new Formula.Constant(number);
    }

    private bool IsNumberPart(int start)
    {
        var character = _text[_at];
        return char.IsAsciiLetterOrDigit(character) || character == '.'
            || (character is '-' or '+' && _at > start && _text[_at - 1] is 'e' or 'E' && !_text.AsSpan(start, _at - start).StartsWith("0x"));
    }

    private Formula Word()
    {
        var start = _at;
        var word = Ids.LongestAt(_text, _at);
        _at += word.Length;
        if (word is not ("min" or "max") || Next != '(')
            return _isQuantity(word) ? new Formula.Quantity(word) : throw new FormulaException(start, IdProblems.Unknown, word);
        _at++;
        Enter();
        var operation = word == "min" ? Operation.Min : Operation.Max;
        Formula left = Sum();
        Expect(',', "a comma; min and max take two numbers or more");
        do
            left = new Formula.Binary(operation, left, Sum());
        while (Next == ',' && _at++ >= 0);
        Expect(')', "a closing bracket )");
        return Leave(left);
    }

    private void Expect(char character, string words)
    {
        if (Next != character) throw Unexpected(words);
        _at++;
    }

    private void Enter()
    {
        if (++_depth > Deepest)
            throw new FormulaException(_at, NumberProblems.LongFormula, $"brackets and signs lie more than {Deepest} deep here");
    }

    private Formula Leave(Formula formula)
    {
        _depth--;
        return formula;
    }

    private FormulaException Unexpected(string expected) =>
        new(_at, NumberProblems.Formula, $"the formula {(Next is '\0' ? "ends" : $"has {Shown.Quote(Next.ToString())}")} where {expected} was expected");
}
