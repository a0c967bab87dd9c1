using BenchmarkDotNet.Running;
using Parley.Bench;

// `growth FILE.svg` prints the figures of the growth plot and draws it; `certainty CASE...` the times of the certainty lens; anything else is
// for BenchmarkDotNet.
if (args is ["growth", var picture]) Growth.Write(Console.Out, picture);
else if (args is ["certainty", .. var cases]) CertaintyTimes.Write(Console.Out, cases);
else BenchmarkSwitcher.FromAssembly(typeof(DealBenchmarks).Assembly).Run(args, InProcess.Config);
