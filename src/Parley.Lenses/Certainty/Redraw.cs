using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>Answers the case's questions anew under other values of its uncertain numbers. One for each thread.</summary>
internal sealed class Redraw
{
    private readonly Inquiry _inquiry;
    private readonly DealStructure _structure;
    private readonly Settlement[] _named;
    private readonly bool[] _feasible;
    private readonly decimal[] _values;
    private readonly Judgement _judgement;
    private readonly LeverPair? _levers;

    public Redraw(Inquiry inquiry, Doubts doubts, DealStructure structure)
    {
        (_inquiry, _structure) = (inquiry, structure);
        var model = inquiry.Model;
        // What a package settles, and whether it may, does not depend on any number.
        _named = [.. model.Case.Packages.Select(p => model.Settle(p.Choose))];
        _feasible = Array.ConvertAll(_named, model.IsFeasible);
        _values = doubts.Likely();
        _judgement = doubts.At(_values);
        _levers = LeverPair.Of(inquiry);
    }

    /// <summary>The values to answer under; write them before each answer.</summary>
    public decimal[] Values => _values;

    /// <summary>Answers under <see cref="Values"/>.</summary>
    /// <param name="into">Where the answers go.</param>
    /// <param name="at">Which draw they are of.</param>
    /// <returns>The case under these values, or null where it cannot be computed.</returns>
    public CaseModel? Answer(Outcomes into, int at)
    {
        CaseModel model;
        try
        {
            model = CaseModel.Compile(_inquiry.Model.Case, _judgement);
        }
        catch (CaseModelException)
        {
            return null;
        }
        into.Computed[at] = true;
        for (var k = 0; k < _named.Length; k++) into.Acceptable[k][at] = _feasible[k] && model.IsAcceptable(_named[k]);
        if (_levers is not null) Pressed(_levers, model, into, at);
        else Talked(model, into, at);
        return model;
    }

    private void Talked(CaseModel model, Outcomes into, int at)
    {
        var frontier = DealSolver.AcceptableFrontier(model.Space, _structure, _inquiry.Options.Solver, _inquiry.Cancel);
        into.Exists[at] = DealSolver.HasDeal(model.Space, frontier);
        Best(model, frontier, DealSolver.Nash(model.Space, frontier), into, at);
    }

    private void Pressed(LeverPair levers, CaseModel model, Outcomes into, int at)
    {
        var frontier = DealSolver.AcceptableFrontier(levers.AtLowestFloor(model), _structure, _inquiry.Options.Solver, _inquiry.Cancel);
        into.Exists[at] = DealSolver.HasDeal(model.Space, frontier);
        var answer = levers.Judge(model, frontier);
        into.Pressure[levers.First][at] = answer.First.Verdict;
        into.Pressure[levers.Second][at] = answer.Second.Verdict;
        Best(model, frontier, answer.Talks, into, at);
    }

    private static void Best(CaseModel model, Frontier frontier, int best, Outcomes into, int at)
    {
        if (best < 0) return;
        into.Best[at] = frontier[best].Package;
        for (var p = 0; p < into.Gains.Length; p++)
            if (!model.IsOrdinal(p)) into.Gains[p][at] = (double)model.Points(p, frontier.Value(best, p) - model.Space.NoDeal[p]);
    }
}
