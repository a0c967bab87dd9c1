using System.Numerics;
using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

public sealed class AdjustedWinnerTests
{
    /// <summary>Shares and points are decimals; 2/15 has no finite one.</summary>
    private const decimal Rounding = 1e-18m;

    [Fact]
    public void The_Panama_Canal_treaty_gives_both_sides_66()
    {
        // Brams and Taylor 1996: the United States' and Panama's points for the ten issues; land and water (the third) is shared.
        decimal[] usa = [22, 22, 15, 14, 11, 6, 2, 2, 2, 4];
        decimal[] panama = [9, 15, 15, 3, 7, 9, 5, 15, 15, 7];
        decimal[] divided = [1, 1, 2m / 15, 1, 1, 0, 0, 0, 0, 0];
        var division = AdjustedWinner.Divide(usa, panama, All(10, true))!;
        Assert.Equal(2, division.SharedItem);
        AssertClose([71 - 7 + 2, 66], division.Normalised);
        AssertClose(division.Normalised, division.AsWritten);
        AssertClose(divided, division.FirstShare);
        Assert.True(division.Equal);
    }
}
