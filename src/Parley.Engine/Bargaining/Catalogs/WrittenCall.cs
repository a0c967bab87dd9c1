namespace Parley.Engine.Bargaining;

/// <summary>What somebody wrote to name a strategy or a component: <c>name</c> or <c>name(key=value, …)</c>, a value being a number or a name again.</summary>
/// <param name="Name">As written.</param>
/// <param name="Settings">Each key with what stands after its equals sign.</param>
internal sealed record WrittenCall(string Name, IReadOnlyList<(string Key, WrittenCall Value)> Settings)
{
    private const int Longest = 400;
    private const int Deepest = 4;

    /// <summary>Reads one, in one pass.</summary>
    /// <exception cref="StrategyException">It is not written like that.</exception>
    public static WrittenCall Read(string written)
    {
        if (written.Length > Longest) throw new StrategyException($"a strategy's name has {written.Length} characters; expected {Longest} at most");
        // An error shows what was written, and is to stay one line.
        written = written.Trim();
        if (written.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
            throw new StrategyException("a strategy's name holds a line break or another control character; expected name or name(setting=value, …)");
        var at = 0;
        var call = Call(written, ref at, 0);
        if (at < written.Length) throw Unexpected(written, at, "the end");
        return call;
    }

    private static WrittenCall Call(string text, ref int at, int depth)
    {
        if (depth > Deepest) throw new StrategyException($"'{text}' nests components more than {Deepest} deep");
        var name = Word(text, ref at, "a name");
        var settings = new List<(string, WrittenCall)>();
        if (at == text.Length || text[at] != '(') return new(name, settings);
        Step(text, ref at);
        while (at < text.Length && text[at] != ')')
        {
            var key = Word(text, ref at, "the name of a setting");
            if (at == text.Length || text[at] != '=') throw Unexpected(text, at, $"'=' and a value for '{key}'");
            Step(text, ref at);
            settings.Add((key, Call(text, ref at, depth + 1)));
            if (at == text.Length || text[at] != ',') break;
            Step(text, ref at);
        }
        if (at == text.Length || text[at] != ')') throw Unexpected(text, at, settings.Count == 0 ? "a setting or ')'" : "',' or ')'");
        Step(text, ref at);
        return new(name, settings);
    }

    // A run of characters other than the punctuation, blanks around it left out.
    private static string Word(string text, ref int at, string expected)
    {
        var from = at;
        while (at < text.Length && text[at] is not ('(' or ')' or ',' or '=')) at++;
        var word = text[from..at].Trim();
        if (word.Length == 0) throw Unexpected(text, at, expected);
        return word;
    }

    private static void Step(string text, ref int at)
    {
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private static StrategyException Unexpected(string text, int at, string expected) =>
        new(at == text.Length ? $"'{text}' ends where {expected} was expected" : $"'{text}' has '{text[at]}' at character {at + 1}, where {expected} was expected");
}
