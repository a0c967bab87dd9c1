using Parley.Cases;
using Parley.Running;

namespace Parley.Lenses.Tests.WorkedCases;

/// <summary>The repository's worked cases, read from their files.</summary>
internal static class Worked
{
    public static Case Read(string name) => Parse(System.IO.File.ReadAllText(File(name)), name);

    /// <summary>The case with one passage of its file written otherwise; the passage must stand there exactly once.</summary>
    public static Case With(string name, string passage, string instead)
    {
        var text = System.IO.File.ReadAllText(File(name));
        Assert.Equal(2, text.Split(passage).Length);
        return Parse(text.Replace(passage, instead, StringComparison.Ordinal), name);
    }

    public static Case Parse(string text, string name)
    {
        var reading = CaseReader.Parse(text, name);
        Assert.True(reading.IsUsable, string.Join('\n', reading.Problems));
        return reading.Case!;
    }

    public static DealResult Deal(Case @case) => Analyst.Analyze(@case, ["deal"]).Deal!;

    /// <summary>The steps of the deal lens.</summary>
    public static IReadOnlyList<string> Because(Case @case) => Analyst.Analyze(@case, ["deal"]).Findings[0].Because;

    private static string File(string name) => Repository.At("cases", name, "case.yaml");
}
