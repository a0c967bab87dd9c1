using Parley.Cases;

namespace Parley.Lenses;

/// <summary>How audiences put options.</summary>
internal static class ReadWords
{
    /// <summary>An audience's words for an option, as the case has them, or null.</summary>
    public static string? Of(Audience audience, string issue, string option) => audience.Reads.Find(issue)?.Options.Find(option)?.Words;

    /// <summary>An option with its issue: <c>Sanctions (Lifted)</c>.</summary>
    public static string Option(Issue issue, Option option) => $"{issue.Name} ({InWords.Option(issue, new(issue.Id, option.Id))})";
}
