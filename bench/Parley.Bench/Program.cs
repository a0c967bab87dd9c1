using BenchmarkDotNet.Running;
using Parley.Bench;

// `growth FILE.svg` prints the figures of the growth plot and draws it; anything else is for BenchmarkDotNet.
if (args is ["growth", var picture]) Growth.Write(Console.Out, picture);
else BenchmarkSwitcher.FromAssembly(typeof(DealBenchmarks).Assembly).Run(args, InProcess.Config);
