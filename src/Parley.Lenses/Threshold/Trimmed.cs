namespace Parley.Lenses;

/// <summary>Numbers without idle zeros at their end: 46.500 as 46.5.</summary>
internal static class Trimmed
{
    /// <summary>The same number with as few decimals as it needs.</summary>
    public static decimal Of(decimal number) => number / 1.0000000000000000000000000000m;

    /// <summary>How many decimals a number needs.</summary>
    public static int Decimals(decimal number) => Of(number).Scale;
}
