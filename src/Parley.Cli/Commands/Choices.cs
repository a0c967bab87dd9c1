using System.Globalization;
using Parley.Cases;

namespace Parley.Cli;

/// <summary>Choices as a command line writes them: <c>sanctions=ease</c>, <c>meeting=120</c>, <c>land=usa:0.3,panama:0.7</c>.</summary>
internal static class Choices
{
    /// <summary>The choice that the words make.</summary>
    /// <exception cref="CommandFailure">A word is no choice of this case.</exception>
    public static Choice Parse(IReadOnlyList<string> words, Case of)
    {
        var chosen = new List<Chosen>();
        foreach (var word in words)
        {
            if (word.Split('=', 2) is not [var id, var how]) throw Wrong($"'{word}' is no choice; write issue=option, such as {Example(of)}");
            if (of.Issues.Find(id) is not { } issue) throw Unknown("issue", id, of.Issues.Select(i => i.Id));
            if (chosen.Exists(c => c.Id == id)) throw Wrong($"'{id}' is chosen twice");
            chosen.Add(how.Contains(':') ? Shared(issue, how) : new(id, Option(issue, how)));
        }
        return new([.. chosen]);
    }

    private static string Option(Issue issue, string written)
    {
        if (issue.Options.Find(written) is not null) return written;
        if (issue.Range is { } range)
        {
            if (!decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) throw Wrong($"'{issue.Id}' takes a number, not '{written}'");
            return issue.Options.FirstOrDefault(o => o.Number == number)?.Id
                ?? throw Wrong($"'{issue.Id}' goes from {range.From} to {range.To} in steps of {range.Step}; {written} is no step of it");
        }
        throw Unknown($"option of '{issue.Id}'", written, issue.Options.Select(o => o.Id));
    }

    private static Chosen Shared(Issue issue, string written)
    {
        if (!issue.Divisible) throw Wrong($"'{issue.Id}' is not shared; it takes {string.Join(", ", issue.Options.Select(o => o.Id))}");
        var shares = new List<Share>();
        foreach (var part in written.Split(','))
        {
            if (part.Split(':', 2) is not [var party, var share] || !decimal.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                throw Wrong($"'{part}' is no share; write party:share, such as {issue.Divide[0]}:0.5");
            if (!issue.Divide.Contains(party)) throw Unknown($"party that shares '{issue.Id}'", party, issue.Divide);
            if (shares.Exists(s => s.Id == party)) throw Wrong($"'{party}' has two shares of '{issue.Id}'");
            shares.Add(new(party, number));
        }
        if (shares.Sum(s => s.Part) != 1) throw Wrong($"the shares of '{issue.Id}' add to {shares.Sum(s => s.Part)}, not to 1");
        return new(issue.Id, null, [.. shares]);
    }

    private static string Example(Case of) => $"{of.Issues[0].Id}={of.Issues[0].Options[^1].Id}";

    private static CommandFailure Unknown(string kind, string found, IEnumerable<string> known)
    {
        var all = known.ToList();
        var meant = Spelling.Nearest(found, all) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there is: {string.Join(", ", all.Take(12))}";
        return Wrong($"there is no {kind} '{found}'{meant}");
    }

    private static CommandFailure Wrong(string message) => new(ExitCode.WrongCommand, message);
}
