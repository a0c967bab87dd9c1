using Parley.Cases;

namespace Parley.Formats;

/// <summary>
/// Reads a preference statement in words, as in option prioritising (Fang, Hipel and Kilgour 1993): options by number from 1,
/// <c>-3</c> for one not taken, <c>&amp;</c>, <c>|</c>, brackets, <c>3 IF 1</c>, <c>3 IFF -1</c>.
/// </summary>
internal sealed class GmcrStatement
{
    private const int Depth = 32;
    private const int Longest = 2_000;
    private const int MostEquivalences = 5;

    private readonly string _text;
    private readonly GmcrConflict _conflict;
    private readonly Func<string, ForeignFileException> _refused;
    private int _at;
    private int _depth;
    private int _equivalences;

    private GmcrStatement(string text, GmcrConflict conflict, Func<string, ForeignFileException> refused) =>
        (_text, _conflict, _refused) = (text, conflict, refused);

    /// <summary>The pattern.</summary>
    public static Pattern Read(string text, GmcrConflict conflict, Func<string, ForeignFileException> refused)
    {
        if (text.Length > Longest) throw refused($"a statement is longer than {Longest:N0} characters");
        var statement = new GmcrStatement(text, conflict, refused);
        var pattern = statement.Conditional();
        return statement.IsAtEnd ? pattern : throw statement.Unexpected();
    }

    /// <summary>x IF y: x, or not y. x IFF y: both, or neither.</summary>
    private Pattern Conditional()
    {
        var first = Either();
        if (Take("IFF") || Take("<=>"))
        {
            // Each writes its two sides out twice.
            if (++_equivalences > MostEquivalences) throw _refused($"a statement has more than {MostEquivalences} times IFF");
            var second = Either();
            return new Pattern.Any([Both(first, second), Both(Denied(first), Denied(second))]);
        }

        return Take("IF") ? Of([first, Denied(Either())], parts => new Pattern.Any(parts)) : first;
    }

    private Pattern Either()
    {
        List<Pattern> parts = [Together()];
        while (Take("|") || Take("OR")) parts.Add(Together());
        return Of(parts, all => new Pattern.Any(all));
    }

    private Pattern Together()
    {
        List<Pattern> parts = [Single()];
        while (Take("&") || Take("AND")) parts.Add(Single());
        return Of(parts, all => new Pattern.All(all));
    }

    private Pattern Single()
    {
        if (++_depth > Depth) throw _refused($"a statement has more than {Depth} brackets and signs in each other");
        try
        {
            if (Take("-") || Take("!") || Take("~") || Take("NOT")) return Denied(Single());
            if (Take("("))
            {
                var inner = Conditional();
                return Take(")") ? inner : throw Unexpected();
            }

            var start = _at;
            while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
            if (_at == start) throw Unexpected();
            return ForeignNumber.Whole(_text[start.._at]) is >= 1 and var number && number <= _conflict.Issues.Length
                ? _conflict.Holds(number - 1, isTaken: true)
                : throw _refused($"'{Names.Clean(_text[start.._at], "")}' in the statement {Names.Quoted(_text)} is no option; they are numbered 1 to {_conflict.Issues.Length}");
        }
        finally
        {
            _depth--;
        }
    }

    private static Pattern.All Both(Pattern first, Pattern second) => new([first, second]);

    private static Pattern Of(List<Pattern> parts, Func<Sequence<Pattern>, Pattern> join) => parts is [var one] ? one : join(parts.ToSequence());

    private static Pattern Denied(Pattern pattern) => pattern switch
    {
        Pattern.Not not => not.Of,
        Pattern.Holds { Options: [var option] } holds =>
            holds with { Options = [option == GmcrConflict.Yes ? GmcrConflict.No : GmcrConflict.Yes] },
        _ => new Pattern.Not(pattern),
    };

    private bool IsAtEnd
    {
        get
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
            return _at == _text.Length;
        }
    }

    private bool Take(string word)
    {
        if (IsAtEnd || !_text.AsSpan(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        var end = _at + word.Length;
        if (char.IsLetter(word[0]) && end < _text.Length && char.IsLetter(_text[end])) return false;
        _at = end;
        _ = IsAtEnd;
        return true;
    }

    private ForeignFileException Unexpected() => _refused(
        $"the statement {Names.Quoted(_text)} cannot be read from character {_at + 1} on; write options by number, -3 for not taken, &, |, IF, IFF and brackets");
}
