using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Looks at a case through lenses.</summary>
public static class Analyst
{
    private static readonly DealLens Deal = new();
    private static readonly StabilityLens Stability = new();
    private static readonly TalksLens Talks = new();

    /// <summary>Every lens, in the order their findings are told.</summary>
    public static IReadOnlyList<ILens> Lenses { get; } =
        [Deal, new BalanceLens(), new DependenceLens(), new OffersLens(), new PressureLens(), new AudiencesLens(), new StepsLens(), Stability, new CertaintyLens(), Talks];

    /// <summary>Analyses a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="lenses">Names of the lenses to look through; null: all. In the order their findings are wanted.</param>
    /// <param name="options">How; null: <see cref="AnalysisOptions.Default"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="CaseModelException">The numbers of the case cannot be computed with.</exception>
    /// <exception cref="ArgumentException">There is no lens of that name.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Analysis Analyze(
        Case @case, IReadOnlyList<string>? lenses = null, AnalysisOptions? options = null, CancellationToken cancel = default) =>
        Analyze(new Inquiry(@case, options, cancel), lenses);

    /// <summary>Analyses a case under inquiry; what was found for other lenses already is not found again.</summary>
    /// <param name="inquiry">The inquiry; it can be asked by several threads at once.</param>
    /// <param name="lenses">Names of the lenses to look through; null: all. In the order their findings are wanted.</param>
    /// <exception cref="ArgumentException">There is no lens of that name.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Analysis Analyze(Inquiry inquiry, IReadOnlyList<string>? lenses)
    {
        IReadOnlyList<ILens> asked = lenses is null ? Lenses : [.. lenses.Select(Named)];
        var findings = Answers(asked, inquiry).SelectMany(told => told).ToArray();
        return new(inquiry.Model.Case, asked.Contains(Deal) ? Figures(inquiry) : null, findings)
        {
            StabilityAsked = asked.Contains(Stability),
            Stability = asked.Contains(Stability) ? StabilityResult.Of(inquiry.Stability) : null,
            TalksAsked = asked.Contains(Talks),
            Talks = asked.Contains(Talks) ? TalksLens.Figures(inquiry) : null,
            Options = inquiry.Options,
        };
    }

    // A lens that is not quick works beside the others, which need only what is found for all of them first.
    private static IReadOnlyList<Finding>[] Answers(IReadOnlyList<ILens> asked, Inquiry inquiry)
    {
        if (asked.Count < 2 || !asked.Contains(Stability) || Stability.IsQuickFor(inquiry.Model.Case)) return [.. asked.Select(lens => lens.Answer(inquiry))];
        _ = Figures(inquiry);
        var beside = Task.Run(() => Stability.Answer(inquiry), inquiry.Cancel);
        var answers = asked.Select(lens => lens == Stability ? null : lens.Answer(inquiry)).ToArray();
        return [.. answers.Select(answer => answer ?? beside.GetAwaiter().GetResult())];
    }

    private static ILens Named(string name) =>
        Lenses.FirstOrDefault(l => l.Name == name) ?? throw new ArgumentException($"There is no lens named {name}.", nameof(name));

    private static DealResult? Figures(Inquiry inquiry)
    {
        try
        {
            return inquiry.Deal;
        }
        catch (DealSpaceTooLargeException)
        {
            return null;
        }
    }
}
