using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Parley.Engine.Deals;

namespace Parley.Bench;

/// <summary>How large the frontier is that a row's time was spent on.</summary>
public sealed class FrontierColumn : IColumn
{
    public string Id => nameof(FrontierColumn);
    public string ColumnName => "Frontier";
    public bool AlwaysShow => true;
    public ColumnCategory Category => ColumnCategory.Custom;
    public int PriorityInCategory => 0;
    public bool IsNumeric => true;
    public UnitType UnitType => UnitType.Dimensionless;
    public string Legend => "Points on the frontier";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (benchmarkCase.Parameters["Shape"] is not Shape shape) return "";
        var seed = (ulong)benchmarkCase.Parameters["Seed"];
        var options = SolverOptions.Default with { CountAcceptable = false };
        return DealSolver.Solve(shape.Make(seed), options).Frontier.Count.ToString(CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    public bool IsAvailable(Summary summary) => true;
}
