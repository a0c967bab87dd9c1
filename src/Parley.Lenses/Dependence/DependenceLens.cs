using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Who needs whom?</summary>
public sealed class DependenceLens : ILens
{
    private const int MostParties = 12;

    /// <inheritdoc />
    public string Name => "dependence";

    /// <inheritdoc />
    public string Question => "Who needs whom?";

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        var model = inquiry.Model;
        if (model.StatusQuo is not { IsWhole: true })
            return [NotApplicable("the case has no status quo to count gains from")];
        if (!Hands.AreNamed(model.Case) && model.Case.Alone.Count == 0)
            return [NotApplicable("the case does not say who can give or reach what")];
        if (model.Space.Parties > MostParties)
            return [NotApplicable($"there are more than {MostParties} parties")];
        try
        {
            return [Found(inquiry)];
        }
        catch (DealSpaceTooLargeException e)
        {
            return [Unanswered.TooLarge(Name, e)];
        }
    }

    private Finding Found(Inquiry inquiry)
    {
        var model = inquiry.Model;
        if (GainScale.ToBestFeasible(model, inquiry.Answer) is not { } best)
            return NotApplicable("its rules forbid every package");
        var reachable = new Reachable(model, inquiry.Options.Solver, inquiry.Cancel);
        SelfReliance[] parties =
        [
            .. model.Stakeholders.Where(p => best.Most(p) > model.Space.StatusQuo![p])
                .Select(p => OwnCourses.Of(model, reachable, p, model.Points(p, best.Most(p) - model.Space.StatusQuo![p]))),
        ];
        return parties.Length < 2
            ? NotApplicable("fewer than two parties could gain anything over the status quo")
            : DependenceFinding.Of(Name, new(model, parties, Holds.Of(model, reachable, parties)));
    }

    private Finding NotApplicable(string why) => Unanswered.NotApplicable(Name, $"Who needs whom cannot be told: {why}.");
}
