namespace Parley.Lenses;

/// <summary>Where one answer ends and the next begins.</summary>
/// <param name="At">The value: of the last with the old answer and the first with the new one, the rounder.</param>
/// <param name="IsLast">Whether the old answer still holds at that value itself.</param>
/// <param name="IsLocated">Whether no value that is told apart lies between the two; else the change is only known to lie between them.</param>
internal readonly record struct Turn(decimal At, bool IsLast, bool IsLocated)
{
    /// <summary>The turn from one stretch to the next.</summary>
    public static Turn Between(Stretch before, Stretch after, decimal unit)
    {
        // The fewer decimals a number needs, the rounder it is.
        var isLast = Trimmed.Decimals(before.Last) <= Trimmed.Decimals(after.First);
        return new(isLast ? before.Last : after.First, isLast, after.First - before.Last <= unit);
    }

    /// <summary><c>above 46.5</c>, <c>from 46.5 up</c>.</summary>
    public string Upwards(string value) => IsLast ? $"above {value}" : $"from {value} up";

    /// <summary><c>up to 46.5</c>, <c>below 46.5</c>.</summary>
    public string Downwards(string value) => IsLast ? $"up to {value}" : $"below {value}";
}
