using System.Numerics;
using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Formats.Tests;

/// <summary>A case solved, with every value in points.</summary>
internal sealed class Solved
{
    private readonly CaseModel _model;

    public Solved(Case @case)
    {
        _model = CaseModel.Compile(@case);
        Answer = DealSolver.Solve(_model.Space);
    }

    public DealAnswer Answer { get; }

    public BigInteger Packages => Answer.Packages;

    public double[] Ideal => Points(Answer.Ideal!);

    public double MaxWelfare => Points(Of(SolutionKind.Utilitarian).Value).Sum();

    public IEnumerable<double[]> Frontier => Enumerable.Range(0, Answer.Frontier.Count).Select(k => Points(Answer.Frontier[k].Value));

    public double[] At(SolutionKind kind) => Points(Of(kind).Value);

    public double[] Least => [.. Enumerable.Range(0, _model.Space.Parties).Select(p => Extreme(p, o => o.Min()))];

    public double[] Most => [.. Enumerable.Range(0, _model.Space.Parties).Select(p => Extreme(p, o => o.Max()))];

    private FrontierPoint Of(SolutionKind kind) => Answer.Solutions.Single(s => s.Kind == kind).Point;

    private double[] Points(long[] units) => [.. units.Select((u, p) => (double)_model.Points(p, u))];

    private double Extreme(int party, Func<long[], long> of) => (double)_model.Points(party, _model.Space.Points[party].Sum(of));
}
