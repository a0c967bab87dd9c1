using BenchmarkDotNet.Running;
using Parley.Bench;

// `growth FILE.svg` prints the figures of the growth plot and draws it, `search` shows a search round by round; anything else is for BenchmarkDotNet.
if (args is ["growth", var picture]) Growth.Write(Console.Out, picture);
else if (args is ["search"]) Searches.Write(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(DealBenchmarks).Assembly).Run(args, InProcess.Config);
