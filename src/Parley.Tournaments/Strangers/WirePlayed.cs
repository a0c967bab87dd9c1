using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>What a worker answers for a match, on one line.</summary>
internal sealed record WirePlayed
{
    public required int Match { get; init; }

    public required int End { get; init; }

    public required int By { get; init; }

    public string? Reason { get; init; }

    public required int Fault { get; init; }

    public required int Round { get; init; }

    public required double Time { get; init; }

    public required int Offers { get; init; }

    public int[]? Package { get; init; }

    public required double[] Utilities { get; init; }

    public required double[] Discounted { get; init; }

    public static WirePlayed Of(int match, Played played) => new()
    {
        Match = match,
        End = (int)played.End,
        By = played.By,
        Reason = played.Reason,
        Fault = (int)played.Fault,
        Round = played.Round,
        Time = played.Time,
        Offers = played.Offers,
        Package = played.Package,
        Utilities = played.Utilities,
        Discounted = played.Discounted,
    };

    public Played ToPlayed() => new((TalksEnd)End, By, Reason, (Fault)Fault, Round, Time, Offers, Package, Utilities, Discounted);
}
