using System.Numerics;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>How much each audience lets through, in words.</summary>
internal static class WinSetSentences
{
    /// <summary>A sentence for what suits the parties, for each audience that can block, and for all of them together.</summary>
    public static IEnumerable<string> Of(Ratification found)
    {
        var (model, sets) = (found.Model, found.WinSets);
        yield return $"{Capital(InWords(sets.Parties, "package", "packages"))} {Suit(model, sets.Parties)}, whatever the audiences say{Interval(sets.Parties)}.";
        foreach (var (audience, t) in model.Blockers.Select((a, t) => (a, t)))
            yield return $"Of these, {Through(sets.Alone[t], sets.Parties)} get past {model.Case.Audiences[audience].Name}, where a package needs at least "
                + $"{Say.Points(model.Threshold(audience)!.Value)}.";
        if (model.Blockers.Count > 1) yield return $"Past all of these audiences get {Through(sets.Together, sets.Parties)}.";
    }

    /// <summary>A count and its noun: <c>about 12 packages</c>.</summary>
    public static string InWords(AcceptableCount count, string one, string many) =>
        count.Exact ? Say.Count(count.Count, one, many) : $"about {Say.Count(count.Count, one, many)}";

    /// <summary><c>suits the parties</c>, in the count's number, and with as many parties as have to accept.</summary>
    public static string Suit(CaseModel model, AcceptableCount count) =>
        $"{(count.Exact && count.Count.IsOne ? "suits" : "suit")} {(model.Space.Must is null ? "the parties" : "enough parties")}";

    /// <summary>One count as a share of another, 0 to 1; 0 of nothing.</summary>
    public static double Share(AcceptableCount part, AcceptableCount whole)
    {
        const int KeptBits = 1000;
        if (whole.Count.IsZero) return 0;
        // Both can be far beyond what a double holds; dropping the same low bits of both keeps their ratio.
        var dropped = (int)Math.Max(0, whole.Count.GetBitLength() - KeptBits);
        return Math.Min(1, (double)(part.Count >> dropped) / (double)(whole.Count >> dropped));
    }

    private static string Through(AcceptableCount part, AcceptableCount whole) =>
        part.Count == whole.Count && part.Exact ? "all"
        : $"{(part.Exact ? "" : "about ")}{Say.Count(part.Count)}{(part.Count == BigInteger.Zero ? "" : $" ({Say.Percent(Share(part, whole))})")}";

    private static string Interval(AcceptableCount count) =>
        count.Exact ? "" : $"; this is an estimate, with 95% confidence between {Say.Count(count.Low)} and {Say.Count(count.High)}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
