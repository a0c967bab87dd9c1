using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Whether a package holds.</summary>
/// <param name="Package">The package.</param>
/// <param name="View">The conflict of which it is a state.</param>
/// <param name="State">Its state there.</param>
internal sealed record PackageVerdict(JudgedPackage Package, StabilityView View, int State)
{
    /// <summary>Nobody gains by moving away.</summary>
    public const string Holds = "holds";

    /// <summary>Somebody would gain, and is deterred by answers that better those who give them.</summary>
    public const string Deterred = "deterred";

    /// <summary>Somebody would gain, and only answers that cost those who give them stand against it.</summary>
    public const string Doubtful = "doubtful";

    /// <summary>Somebody gains, and no answer deters it.</summary>
    public const string Breaks = "breaks";

    /// <summary>The verdict, in a word.</summary>
    public string Word { get; } =
        View.Stable.IsEquilibrium(Concept.Nash, State) ? Holds
        : View.Stable.IsEquilibrium(Concept.Sequential, State) ? Deterred
        : View.Stable.IsEquilibrium(Concept.GeneralMetarational, State) ? Doubtful : Breaks;

    /// <summary>The concept whose failure, or whose answer, there is to tell of.</summary>
    public Concept Telling => Word switch { Deterred => Concept.Sequential, Holds => Concept.Nash, _ => Concept.GeneralMetarational };

    /// <summary>The parties that would gain by leaving: all of them, or where it breaks those that nothing deters.</summary>
    public int[] Leaving => View.Unstable(Word == Breaks ? Concept.GeneralMetarational : Concept.Nash, State);

    /// <summary>The verdicts on the packages of a study that are states of a conflict within limits.</summary>
    public static IReadOnlyList<PackageVerdict> All(StabilityStudy study) =>
    [
        .. study.Judged.Select(p => (Package: p, View: study.Of(p))).Where(x => x.View is not null)
            .Select(x => new PackageVerdict(x.Package, x.View!, x.View!.Found.States.IndexOf(x.Package.Package))),
    ];
}
