using System.Runtime.CompilerServices;
using Parley.Cases;

namespace Parley.Lenses.Tests;

/// <summary>The worked case of the Hamburg summit, and the same with some numbers changed.</summary>
internal static class Hamburg
{
    public static Case Case { get; } = CaseReader.Read(Path.Combine(Root(), "cases", "hamburg-2017")).Case!;

    /// <summary>With other points for one party's issue: by option, in the order of the case.</summary>
    public static Case With(string party, string issue, params (string Option, decimal Points)[] points) => Case with
    {
        Values = Case.Values.Select(s => s.Id != party ? s : s with
        {
            Issues = s.Issues.Select(i => i.Id != issue ? i : i with
            {
                Points = points.Select(p => new OptionScore(p.Option, new Known(p.Points))).ToCatalog(),
            }).ToCatalog(),
        }).ToCatalog(),
    };

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
