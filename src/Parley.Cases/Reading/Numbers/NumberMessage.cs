namespace Parley.Cases;

/// <summary>Says why a text is not a number that a case can hold.</summary>
internal static class NumberMessage
{
    /// <param name="kind">What <see cref="Numbers.Read"/> found.</param>
    /// <param name="text">The text.</param>
    /// <param name="expected">What was expected, as the end of a sentence.</param>
    public static string Of(ProblemKind kind, string text, string expected)
    {
        var shown = Shown.Quote(text);
        if (kind == NumberProblems.NotFinite) return $"{shown} is not a finite number, and cannot be added up";
        if (kind == NumberProblems.TooLarge) return $"{shown} is too large; numbers lie between -{Amount.Largest:N0} and {Amount.Largest:N0}";
        if (kind == NumberProblems.TooManyDigits) return $"{shown} has more digits than can be kept exactly (28); round it";
        return $"{shown} stands where {expected}{Hint(text)}";
    }

    private static string Hint(string text)
    {
        if (Numbers.TryParse(text.Replace(',', '.'), out _)) return "; decimals have a point, not a comma";
        if (Numbers.TryParse(string.Concat(text.Where(character => !",_ '".Contains(character))), out var joined))
            return $"; write {Numbers.Plain(joined)}, without separators";
        if (text.EndsWith('%') && Numbers.TryParse(text[..^1].Trim(), out var percent)) return $"; write {Numbers.Plain(percent / 100)}";
        if (text.Contains('–') || text.Contains('−')) return "; a minus is the plain hyphen -, and a range has two dots: 5..10";
        return "";
    }
}
