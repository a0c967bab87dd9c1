using BenchmarkDotNet.Running;
using Parley.Bench;

// `growth FILE.svg` and `stability FILE.svg` print the figures of a growth plot and draw it; anything else is for BenchmarkDotNet.
if (args is ["growth", var picture]) Growth.Write(Console.Out, picture);
else if (args is ["stability", var drawn]) StabilityGrowth.Write(Console.Out, drawn);
else if (args is ["probe", var sz, var times]) { var c = ConflictSize.All[int.Parse(sz)].Make(1); var w = System.Diagnostics.Stopwatch.StartNew(); var c0 = System.Diagnostics.Process.GetCurrentProcess().UserProcessorTime; Parley.Engine.Stability.GraphModel.Analyze(c); Console.WriteLine($"first {w.Elapsed.TotalMilliseconds:0.0} wall, {(System.Diagnostics.Process.GetCurrentProcess().UserProcessorTime - c0).TotalMilliseconds:0.0} user"); var t0 = System.Diagnostics.Process.GetCurrentProcess().UserProcessorTime; for (var k = 0; k < int.Parse(times); k++) Parley.Engine.Stability.GraphModel.Analyze(c); Console.WriteLine($"{sz}: {(System.Diagnostics.Process.GetCurrentProcess().UserProcessorTime - t0).TotalMilliseconds / int.Parse(times):0.0} ms user each"); }
else BenchmarkSwitcher.FromAssembly(typeof(DealBenchmarks).Assembly).Run(args, InProcess.Config);
