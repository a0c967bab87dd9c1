namespace Parley.Lenses;

/// <summary>Names of the solutions: in the output for programs, and in words.</summary>
public static class SolutionNames
{
    /// <summary>The largest product of gains.</summary>
    public const string Nash = "nash";

    /// <summary>The largest smallest normalised gain.</summary>
    public const string KalaiSmorodinsky = "kalai-smorodinsky";

    /// <summary>The largest smallest gain.</summary>
    public const string Egalitarian = "egalitarian";

    /// <summary>The largest sum of values.</summary>
    public const string Utilitarian = "utilitarian";

    /// <summary>A solution's name as it heads a column.</summary>
    public static string InWords(string name) => name switch
    {
        Nash => "Nash",
        KalaiSmorodinsky => "Kalai–Smorodinsky",
        Egalitarian => "Egalitarian",
        Utilitarian => "Utilitarian",
        _ => name,
    };

    /// <summary>A solution's name within a sentence.</summary>
    public static string InSentence(string name) => name is Egalitarian or Utilitarian ? name : InWords(name);

    /// <summary>What a solution makes as large as it can be.</summary>
    public static string Aim(string name) => name switch
    {
        Nash => "the largest product of gains",
        KalaiSmorodinsky => "the largest smallest share of the most that each party can gain",
        Egalitarian => "the largest smallest gain in points",
        Utilitarian => "the largest sum of points",
        _ => name,
    };
}
