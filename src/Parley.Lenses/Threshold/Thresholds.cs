using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What would change the answer? Varies one number of a case and finds every value at which what is watched changes.</summary>
public static class Thresholds
{
    /// <summary>The findings, one for each watch.</summary>
    /// <param name="case">The case.</param>
    /// <param name="variation">The number, and its range.</param>
    /// <param name="watches">What to watch.</param>
    /// <param name="options">How to analyse; null: <see cref="AnalysisOptions.Default"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="CaseModelException">The case cannot be computed with at its likely values.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<Finding> Find(
        Case @case, Variation variation, IReadOnlyList<Watch> watches, AnalysisOptions? options = null, CancellationToken cancel = default)
    {
        options ??= AnalysisOptions.Default;
        var model = CaseModel.Compile(@case);
        Watch[] possible = [.. watches.Where(w => w.WhyNot(model) is null)];
        Queue<Finding> found;
        try
        {
            found = new(Courses(model, variation, possible, options, cancel).Select(ThresholdFinding.Of));
        }
        catch (DealSpaceTooLargeException e)
        {
            return [ThresholdFinding.TooLarge(e)];
        }
        return [.. watches.Select(w => w.WhyNot(model) is { } why ? ThresholdFinding.NotApplicable(why) : found.Dequeue())];
    }

    internal static IEnumerable<Course> Courses(
        CaseModel model, Variation variation, Watch[] watches, AnalysisOptions options, CancellationToken cancel)
    {
        if (watches.Length == 0) return [];
        var structure = DealStructure.Of(model.Space, options.Solver);
        var isWithinError = false;
        var witnesses = new Witnesses();
        var tried = TurnSearch.Run(variation, value =>
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var varied = new VariedCase(CaseModel.Compile(model.Case, variation.At(value)), structure, witnesses, options, cancel);
                var replies = Array.ConvertAll(watches, w => w.At(varied));
                isWithinError |= varied.IsWithinError;
                return replies;
            }
            catch (CaseModelException e)
            {
                return Array.ConvertAll(watches, _ => Reply.Impossible(e.Message));
            }
        });
        return watches.Select((watch, at) => new Course(model, variation, watch, tried, at, isWithinError));
    }
}
