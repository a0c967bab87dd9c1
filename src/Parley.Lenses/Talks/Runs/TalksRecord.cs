using System.Collections.Concurrent;
using Parley.Engine.Bargaining;

namespace Parley.Lenses;

/// <summary>What came of every run of a plan.</summary>
internal sealed class TalksRecord
{
    private TalksRecord(TalksSetting setting, TalksPlan plan, TalksOutcome[] outcomes)
    {
        (Setting, Plan) = (setting, plan);
        var (packages, places) = (new List<int[]>(), new Dictionary<int[], int>(PackageOptions.Instance));
        Runs = new TalksRun[outcomes.Length];
        for (var k = 0; k < outcomes.Length; k++)
        {
            var outcome = outcomes[k];
            var place = -1;
            if (outcome.Package is { } package && !places.TryGetValue(package, out place))
            {
                places.Add(package, place = packages.Count);
                packages.Add(package);
            }
            Runs[k] = new(k / plan.Runs, plan.First(k % plan.Runs), outcome.End, place, outcome.Time, outcome.Utilities, outcome.Discounted);
        }
        Packages = packages;
    }

    /// <summary>Who bargained over what.</summary>
    public TalksSetting Setting { get; }

    /// <summary>What was planned.</summary>
    public TalksPlan Plan { get; }

    /// <summary>The runs, combination after combination.</summary>
    public TalksRun[] Runs { get; }

    /// <summary>The packages that were agreed, in the order in which they first were.</summary>
    public IReadOnlyList<int[]> Packages { get; }

    /// <summary>Holds the runs of a plan. The same on any number of threads: every run has a seed of its own.</summary>
    /// <param name="setting">Who bargains over what.</param>
    /// <param name="plan">The runs.</param>
    /// <param name="protocol">The rules of who says what when.</param>
    /// <param name="rules">The conditions; who opens is the plan's.</param>
    /// <param name="threads">On how many threads; 0: all.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ScenarioException">The protocol is not for talks such as these.</exception>
    public static TalksRecord Of(TalksSetting setting, TalksPlan plan, IProtocol protocol, TalksRules rules, int threads, CancellationToken cancel)
    {
        var outcomes = new TalksOutcome[plan.Total];
        TalksRules[] conditions = [.. setting.Players.Select((_, player) => rules with { First = player })];
        // Alone, so that a protocol that objects to the scenario says so in its own words.
        Hold(0);
        if (threads == 1)
        {
            for (var k = 1; k < outcomes.Length; k++) Hold(k);
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads, CancellationToken = cancel };
            Parallel.ForEach(Partitioner.Create(1, Math.Max(outcomes.Length, 2), Math.Clamp(outcomes.Length / 64, 1, 64)), options, part =>
            {
                for (var k = part.Item1; k < Math.Min(part.Item2, outcomes.Length); k++) Hold(k);
            });
        }
        return new(setting, plan, outcomes);

        void Hold(int k)
        {
            cancel.ThrowIfCancellationRequested();
            var (strategies, seed) = plan.Of(k / plan.Runs, k % plan.Runs);
            outcomes[k] = protocol.Run(setting.Scenario, strategies, conditions[plan.First(k % plan.Runs)], seed, cancel: cancel);
        }
    }
}
