namespace Parley.Lenses;

/// <summary>The answer to what is watched, at one value of the varied number.</summary>
/// <param name="Key">Tells answers apart: equal keys are the same answer.</param>
/// <param name="Package">The package that is the answer, or that it is about; null where there is none.</param>
/// <param name="Words">The answer in words, where it is not a package: <c>yes</c>.</param>
internal sealed record Reply(string Key, PackageResult? Package, string Words)
{
    /// <summary>An answer that is a word.</summary>
    public static Reply Said(string words, PackageResult? about = null) => new(words, about, words);

    /// <summary>No answer: the case cannot be computed there.</summary>
    public static Reply Impossible(string why) => new("!", null, $"the case cannot be computed: {why}") { IsImpossible = true };

    /// <summary>Whether the case cannot be computed there; the words say why.</summary>
    public bool IsImpossible { get; private init; }

    /// <summary>An answer that is a package.</summary>
    public static Reply Chosen(CaseModel model, int[] package) =>
        new(string.Join(' ', package), DealFigures.Package(model, CaseModel.Settle(package)), "");
}
