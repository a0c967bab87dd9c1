using Parley.Cases;

namespace Parley.Lenses.Tests.Pressure;

public sealed class HamburgPressureTests
{
    [Fact]
    public void Dump()
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        var a = Analyst.Analyze(Worked.Hamburg, ["pressure"], null, TestContext.Current.CancellationToken);
        Console.Out.WriteLine(w.ElapsedMilliseconds);
        w.Restart();
        a = Analyst.Analyze(Worked.Hamburg, ["deal"], null, TestContext.Current.CancellationToken);
        Console.Out.WriteLine("deal " + w.ElapsedMilliseconds);
        w.Restart();
        a = Analyst.Analyze(Worked.Hamburg, ["pressure"], null, TestContext.Current.CancellationToken);
        Console.Out.WriteLine(w.ElapsedMilliseconds);
        foreach (var f in a.Findings)
        {
            Console.Out.WriteLine($"== {f.Verdict}: {f.Headline}");
            foreach (var b in f.Because) Console.Out.WriteLine("  - " + b);
            Console.Out.WriteLine("  evidence " + string.Join(", ", f.Evidence));
            if (f.Table is { } t)
            {
                Console.Out.WriteLine(string.Join(" | ", t.Columns));
                foreach (var r in t.Rows) Console.Out.WriteLine(string.Join(" | ", r.Select(c => c.Text ?? $"{c.Number:0.###}")));
            }
        }
    }
}
