using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Parley.Bench;

/// <summary>Runs benchmarks in this process (no project is generated), few but long enough to be steady, and prints one table.</summary>
public static class InProcess
{
    public static IConfig Config { get; } = ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(9).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)))
        .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Descriptor)
        .AddColumn(StatisticColumn.Median, StatisticColumn.Max)
        .AddColumn(new FrontierColumn())
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.JoinSummary);
}
