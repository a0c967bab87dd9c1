using Parley.Cases;

namespace Parley.Formats;

/// <summary>A party of the case, from one utility function.</summary>
/// <param name="Party">The party.</param>
/// <param name="Sheet">Its points by issue.</param>
/// <param name="NoDeal">What it has without a deal.</param>
/// <param name="Interactions">Its points for combinations.</param>
/// <param name="Impossible">Outcomes that have no value for it; null: none.</param>
internal sealed record NegmasParty(
    Party Party, ScoreSheet Sheet, AmountOf NoDeal, IReadOnlyList<Interaction> Interactions, Pattern? Impossible)
{
    /// <summary>Reads a utility function as a party.</summary>
    public static NegmasParty Read(NegmasFile file, string id, string name, NegmasDomain domain)
    {
        var worth = NegmasUtility.Read(file, file.Root, domain.Issues);
        Check(file, worth);
        var noDeal = NoDealOf(file, name, worth);
        file.Found(file.Root.Line, $"{name}: {NegmasFile.TypeOf(file.Root)}.");
        return new(
            new Party(id, name, Discount: worth.Discount is { } discount ? new Known(discount) : null), worth.Sheet(id), new(id, new Known(noDeal)),
            [.. worth.Interactions.Select(part => new Interaction(id, part.When, new Known(part.Points)))], worth.Impossible);
    }

    /// <summary>
    /// The reserved value. Minus infinity, or none, means that any deal is better than none: then the least that an outcome
    /// can be worth, which is where NegMAS's own solutions start from.
    /// </summary>
    private static decimal NoDealOf(NegmasFile file, string name, NegmasWorth worth)
    {
        var (written, holder) = Reserved(file.Root);
        if (written is YamlText text && NegmasNumber.NotFinite(text.Text) is not -1) return file.Number(text, "the reserved value");
        if (written is not null and not YamlText) return file.Number(written, "the reserved value");
        if (holder["reserved_outcome"] is { } outcome and not YamlText { IsNothing: true }
            && NegmasTable.Outcome(file, outcome, worth.Issues) is { } options)
        {
            file.Found(outcome.Line, $"What {name} has without a deal is the worth of its reserved outcome.");
            return file.InRange(worth.Of(options), outcome.Line, "the reserved outcome");
        }

        var least = file.InRange(worth.Least(), file.Root.Line, "its worst outcome");
        file.Guessed(file.Root.Line,
            $"{name} has no reserved value: any deal is better than none. No deal is taken as worth {ForeignNumber.Plain(least)}, "
            + $"{(worth.Interactions.Count == 0 ? "its worst outcome" : "no more than its worst outcome")}.");
        return least;
    }

    /// <summary>The reserved value as written: of a discounted function, or else of the one inside it.</summary>
    private static (YamlNode? Written, YamlMap Holder) Reserved(YamlMap map)
    {
        for (var holder = map; ; holder = (YamlMap)holder["ufun"]!)
            if (holder["reserved_value"] is not (null or YamlText { IsNothing: true }) || holder["ufun"] is not YamlMap)
                return (holder["reserved_value"] is YamlText { IsNothing: true } ? null : holder["reserved_value"], holder);
    }

    private static void Check(NegmasFile file, NegmasWorth worth)
    {
        file.InRange(worth.Constant, file.Root.Line, "the bias");
        for (var i = 0; i < worth.Issues.Length; i++)
        {
            if (worth.Ratings[i] is not { } rating) continue;
            file.InRange(rating.Weight, file.Root.Line, "a weight");
            var plain = rating with { Weight = 1 };
            foreach (var points in plain.Worth(worth.Issues[i])) file.InRange(points, file.Root.Line, "the worth of a value");
            foreach (var points in rating.Worth(worth.Issues[i])) file.InRange(points, file.Root.Line, "the worth of a value");
        }

        foreach (var part in worth.Interactions) file.InRange(part.Points, file.Root.Line, "the worth of a combination");
    }
}
