using System.Globalization;

namespace Parley.Tournaments;

/// <summary>When talks end, whatever was said: after rounds, simulated seconds, or whichever comes first.</summary>
/// <param name="Rounds">After how many rounds; 1 or more.</param>
/// <param name="Seconds">After how many simulated seconds; null: rounds alone count.</param>
/// <param name="Least">The fewest simulated seconds an offer takes.</param>
/// <param name="Most">The most.</param>
public sealed record Deadline(int Rounds, double? Seconds = null, double Least = 1, double Most = 1)
{
    /// <summary>How many rounds there are at most where only seconds are written.</summary>
    public const int MostRounds = 1_000_000;

    /// <summary>As in the results: <c>100 rounds</c>, <c>60 s</c>, <c>60 s at 0.5..2 s an offer or 500 rounds</c>.</summary>
    public string Name
    {
        get
        {
            var rounds = string.Create(CultureInfo.InvariantCulture, $"{Rounds} {(Rounds == 1 ? "round" : "rounds")}");
            if (Seconds is not { } seconds) return rounds;
            var each = Least == 1 && Most == 1 ? "" : Least == Most ? string.Create(CultureInfo.InvariantCulture, $" at {Least:R} s an offer") : string.Create(CultureInfo.InvariantCulture, $" at {Least:R}..{Most:R} s an offer");
            return string.Create(CultureInfo.InvariantCulture, $"{seconds:R} s{each}{(Rounds == MostRounds ? "" : $" or {rounds}")}");
        }
    }
}
