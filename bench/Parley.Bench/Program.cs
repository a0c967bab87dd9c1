using System.Diagnostics;
using Parley.Bench;
using Parley.Engine.Deals;

var options = new SolverOptions { CountAcceptable = false };
void Time(string name, Func<ulong, DealSpace> make, int reps)
{
    var all = new List<double>(); var sizes = new List<int>();
    for (ulong seed = 1; seed <= 5; seed++)
    {
        var space = make(seed);
        DealAnswer a = null!;
        var ts = new List<double>();
        for (var r = 0; r < reps; r++) { var sw = Stopwatch.StartNew(); a = DealSolver.Solve(space, options); ts.Add(sw.Elapsed.TotalMilliseconds); }
        ts.Sort(); all.Add(ts[ts.Count / 2]); sizes.Add(a.Frontier.Count); if(!a.Frontier.IsExact) Console.Write("!");
    }
    all.Sort(); Console.WriteLine($"{name}: median {all[2]:0.000} ms, max {all[4]:0.000}; frontier {string.Join(' ', sizes)}; per point {all[2]*1e3/sizes.Order().ElementAt(2):0.000} us");
}

Time("2p 100x10", s => Spaces.Uniform(2, 100, 10, s), 15);
Time("4p 10x10", s => Spaces.Uniform(4, 10, 10, s), 1);
Time("5p 8x8", s => Spaces.Uniform(5, 8, 8, s), 1);
Time("5p 20x10", s => Spaces.Uniform(5, 20, 10, s), 1);
Time("6p 12x6", s => Spaces.Uniform(6, 12, 6, s), 1);
options = new();
Time("2p 12x10 with count", s => Spaces.Uniform(2, 12, 10, s) with { Floor = [6500000, 6500000], NoDeal=[6500000,6500000] }, 1);
Time("3p 20x10 with count", s => Spaces.Uniform(3, 20, 10, s) with { Floor = [6500000, 6500000,6500000], NoDeal=[6500000,6500000,6500000] }, 1);
