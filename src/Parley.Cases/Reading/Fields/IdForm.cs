namespace Parley.Cases;

/// <summary>Checks that a declared id has the form of an id and means nothing else.</summary>
internal static class IdForm
{
    /// <summary>Whether the id is in order; false, with a problem, when it is not.</summary>
    /// <param name="key">The id as declared.</param>
    /// <param name="word">What it is the id of: <c>party</c>.</param>
    /// <param name="siblings">The mapping that declares it; null for an item of a list.</param>
    /// <param name="problems">Where a problem goes.</param>
    /// <param name="reserved">Why an id of this kind cannot be used, if it cannot.</param>
    public static bool Check(ScalarNode key, string word, MappingNode? siblings, ProblemList problems, Func<string, string?>? reserved = null)
    {
        if (reserved?.Invoke(key.Text) is { } reason)
        {
            problems.Add(
                IdProblems.Reserved,
                key.Place,
                $"{Shown.Quote(key.Text)} cannot be the id of {Grammar.Article(word)}: {reason}");
            return false;
        }

        if (Ids.IsId(key.Text)) return true;
        var advice = Ids.Suggest(key.Text) is { } id ? $"write '{id}'" : $"choose one such as {word}-1 and say the rest in its name";
        if (Twin(key, siblings) is { } twin)
            problems.Add(
                IdProblems.OnlyCapitals,
                key.Place,
                $"{Shown.Quote(key.Text)} differs from {Shown.Quote(twin.Text)} at line {twin.Place.Line} in capitals only; "
                    + "ids are in small letters, and each is another");
        else if (key.Text.Length > Ids.Longest)
            problems.Add(
                IdProblems.Form,
                key.Place,
                $"the id {Shown.Quote(key.Text)} is longer than {Ids.Longest} characters; shorten it and keep the rest for "
                    + "the name");
        else
            problems.Add(
                IdProblems.Form,
                key.Place,
                $"{Shown.Quote(key.Text)} is not an id: small letters a-z, digits and single hyphens; {advice}");
        return false;
    }

    private static ScalarNode? Twin(ScalarNode key, MappingNode? siblings)
    {
        if (siblings is null || siblings.Entries.Count > Limits.Choices) return null;
        return siblings.Entries.Select(entry => entry.Key).FirstOrDefault(other =>
            other != key && string.Equals(other.Text, key.Text, StringComparison.OrdinalIgnoreCase));
    }
}
