using System.Globalization;
using System.Numerics;
using Parley.Cases;
using Parley.Formats;

namespace Parley.Cli;

/// <summary>What came of importing a scenario: a case, or what is wrong.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Imported">The case and what happened on the way; null where there is none.</param>
/// <param name="Problems">Why there is none, a line for each thing.</param>
internal sealed record ImportedScenario(Scenario Scenario, Imported? Imported, IReadOnlyList<string> Problems)
{
    private const int MostDigits = 15;

    /// <summary>Imports a scenario, and makes sure that the case it gives can be written and read.</summary>
    public static ImportedScenario Of(Scenario scenario)
    {
        try
        {
            var imported = scenario.Format.Read(scenario.Files);
            var reading = CaseReader.Parse(CaseWriter.Write(imported.Case), scenario.Name);
            if (reading.IsUsable) return new(scenario, imported, []);
            return new(scenario, null, [.. reading.Problems.Where(problem => problem.IsError).Select(problem => $"{scenario.Files[0].Name}: the case it makes is not in order: {problem.Message}")]);
        }
        catch (ForeignFileException e)
        {
            return new(scenario, null, e.Problems);
        }
    }

    /// <summary>How many combinations of options there are, rules and conditions left aside: <c>1,024</c>, <c>1.0e+30</c>.</summary>
    public string Packages
    {
        get
        {
            var count = Imported!.Case.Issues.Aggregate(BigInteger.One, (product, issue) => product * issue.Options.Count);
            return count < BigInteger.Pow(10, MostDigits) ? count.ToString("N0", CultureInfo.InvariantCulture) : ((double)count).ToString("0.0e+0", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>How many notes of each kind there are: <c>2 guessed, 1 repaired</c>.</summary>
    public string Counts => string.Join(", ", Imported!.Notes.Where(note => note.Kind != NoteKind.Found).GroupBy(note => note.Kind).OrderBy(kind => kind.Key)
        .Select(kind => $"{kind.Count()} {Word(kind.Key)}"));

    /// <summary>A kind of note in a word.</summary>
    public static string Word(NoteKind kind) => kind switch
    {
        NoteKind.Found => "found",
        NoteKind.Guessed => "guessed",
        NoteKind.Repaired => "repaired",
        _ => "dropped",
    };
}
