using BenchmarkDotNet.Running;
using Parley.Bench;

// `growth FILE.svg` and `stability FILE.svg` print the figures of a growth plot and draw it; `search` shows a search round by round;
// `certainty CASE...` times the certainty lens; `fuzz` damages files for every reader; `import` times imports; `workbench`
// times a published workbench; anything else is for BenchmarkDotNet.
if (args is ["growth", var picture]) Growth.Write(Console.Out, picture);
else if (args is ["stability", var drawn]) StabilityGrowth.Write(Console.Out, drawn);
else if (args is ["search"]) Searches.Write(Console.Out);
else if (args is ["certainty", .. var cases]) CertaintyTimes.Write(Console.Out, cases);
else if (args is ["fuzz", .. var formats]) FuzzReaders.Run(Console.Out, formats);
else if (args is ["import"]) ImportTimes.Write(Console.Out);
else if (args is ["workbench"]) await WorkbenchTimes.Write(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(DealBenchmarks).Assembly).Run(args, InProcess.Config);
