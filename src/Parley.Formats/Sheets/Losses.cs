using Parley.Cases;

namespace Parley.Formats;

/// <summary>What a case holds that programs with plain utilities do not: refused where it would change answers, else noted as left out.</summary>
internal static class Losses
{
    /// <summary>Refuses what cannot be written without changing what can be agreed, or what it is worth.</summary>
    /// <param name="case">The case.</param>
    /// <param name="program">The other program's name.</param>
    /// <exception cref="ForeignFileException">The case holds such a thing; the message says which.</exception>
    public static void Refuse(Case @case, string program)
    {
        var reason = @case.Rules.Count > 0 ? "rules: there every combination can be agreed"
            : @case.Issues.Any(i => i.AppliesWhen is not null) ? "issues that arise only at times: there every issue is settled"
            : @case.Priorities.Count > 0 ? "priorities: there every package has a number"
            : @case.Agreement is not null ? "an agreement of some: there everyone must accept"
            : @case.Audiences.Any(a => a.Weight is not Known { Value: 0 } || a.AcceptsFrom is not null) ? "audiences whose reading counts"
            : null;
        if (reason is not null) throw new ForeignFileException(@case.Title, 0, $"{program} files cannot hold {reason}");
    }

    /// <summary>Notes what is left out.</summary>
    public static void Note(Case @case, string program, string file, Notes notes)
    {
        Say(@case.Sources.Count + @case.Claims.Count, "sources and claims");
        Say(@case.Levers.Count, "levers");
        Say(@case.Alone.Count, "what parties can do alone");
        Say(@case.Offers.Count, "offers");
        Say(@case.Packages.Count, "named packages");
        Say(@case.Audiences.Count, "audiences");
        Say(@case.WalkAway.Count, "walk-aways, which are only floors");
        Say(@case.Parties.Count(p => p.Benchmark is not null), "benchmarks");
        Say(@case.Issues.Count(i => i.GivenBy.Count > 0 || i.Options.Any(o => o.GivenBy is not null || o.Irreversible)), "who can bring an option about");
        Say(@case.Issues.Count(i => i.Divisible), "shares: an item goes to one party whole");
        Say(new[] { @case.Question, @case.Summary, @case.Date?.ToString("yyyy-MM-dd", null) }.Count(t => t is not null), "the question, the summary and the date");
        Say(@case.StatusQuo is null ? 0 : 1, "the status quo; where no no-deal value is written, its value is the reservation value");
        foreach (var party in @case.Parties)
            if (new WrittenSheet(@case, party).IsUncertain)
                notes.Dropped(file, 0, $"Ranges and formulas of {party.Name} are written at their likely values.");

        void Say(int count, string what)
        {
            if (count > 0) notes.Dropped(file, 0, $"{program} files do not hold {what}.");
        }
    }
}
