using BenchmarkDotNet.Running;
using Parley.Bench;

// `growth FILE.svg` prints the figures of the growth plot and draws it; `fuzz` damages files for every reader; `import` times
// imports; anything else is for BenchmarkDotNet.
if (args is ["growth", var picture]) Growth.Write(Console.Out, picture);
else if (args is ["fuzz", .. var formats]) FuzzReaders.Run(Console.Out, formats);
else if (args is ["import"]) ImportTimes.Write(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(DealBenchmarks).Assembly).Run(args, InProcess.Config);
