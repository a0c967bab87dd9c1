using Parley.Cases;

namespace Parley.Formats;

/// <summary>A case's names and numbers as NegMAS writes them.</summary>
internal static class NegmasTerms
{
    /// <summary>The issue's name; where another has it too, with its id.</summary>
    public static string NameOf(Case @case, Issue issue) =>
        @case.Issues.Count(other => other.Name == issue.Name) > 1 ? $"{issue.Name} ({issue.Id})" : issue.Name;

    /// <summary>The value that stands for an option: the number, or its name; where another has it too, with its id.</summary>
    public static YamlText Value(Issue issue, Option option) => option.Number is { } number ? Terms.Number(number)
        : Terms.Words(issue.Options.Count(other => other.Name == option.Name) > 1 ? $"{option.Name} ({option.Id})" : option.Name);

    /// <summary>The straight line on which all points lie, told exactly by a slope and a bias; null where there is none.</summary>
    public static (decimal Slope, decimal Bias)? Line(Issue issue, decimal[] points)
    {
        var (first, last) = (issue.Options[0].Number!.Value, issue.Options[^1].Number!.Value);
        var slope = ForeignNumber.Rounded((points[^1] - points[0]) / (last - first));
        var bias = ForeignNumber.Rounded(points[0] - (slope * first));
        for (var o = 0; o < points.Length; o++)
            if (ForeignNumber.Rounded((slope * issue.Options[o].Number!.Value) + bias) != points[o]) return null;
        return (slope, bias);
    }
}
