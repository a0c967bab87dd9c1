using Parley.Cases;

namespace Parley.Formats;

/// <summary>One issue of a score sheet as other programs write it: points are weight × rating.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Ratings">A rating for every option, in order.</param>
internal sealed record WrittenScore(Issue Issue, decimal Weight, decimal[] Ratings)
{
    /// <summary>The most that the issue can bring.</summary>
    public decimal Best => Ratings.Max(r => Weight * r);

    /// <summary>The least that the issue can bring.</summary>
    public decimal Worst => Ratings.Min(r => Weight * r);

    /// <summary>The same points with a largest rating of 1, or all 0; where no option is worth more than nothing, the weight is negative.</summary>
    public WrittenScore Normalised()
    {
        var largest = Ratings.Max();
        if (largest <= 0) largest = Ratings.Min();
        return largest is 0 or 1 ? this : this with { Weight = ForeignNumber.Rounded(Weight * largest), Ratings = Array.ConvertAll(Ratings, r => ForeignNumber.Rounded(r / largest)) };
    }

    /// <summary>The same with every point multiplied.</summary>
    public WrittenScore Times(decimal factor) => factor == 1 ? this : this with { Weight = ForeignNumber.Rounded(Weight * factor) };
}
