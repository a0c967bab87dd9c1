using Parley.Cases;
using Parley.Engine.Bargaining;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>Everything that is simulated for one case: the talks, the same under other conditions, and under drawn ranges.</summary>
internal sealed class TalksStudy
{
    private static readonly int[] OtherRounds = [10, 30, 300];
    private static readonly double[] OtherRisks = [0, 0.005, 0.01, 0.02, 0.05, 0.1];
    private static readonly double[] OtherDiscounts = [0.75, 0.5, 0.25];

    // So many runs of a combination of two styles hold every pair of variants once with either side opening.
    private const int RunsOfVariations = 18;

    private TalksStudy(Inquiry inquiry, TalksSetting setting, TalksPlan plan)
    {
        (Inquiry, Setting, Plan, Options) = (inquiry, setting, plan, inquiry.Options.Talks);
        Protocol = ProtocolNamed(Options.Protocol);
        Record = Held(plan, setting.Rules(Options.Rules));
        Payoffs = new(Record);
        Ground = new(inquiry, setting);
        var result = TalksFigures.Of(Record, Payoffs, Ground, Options) with { Variations = [.. Variations()], Foreseen = [.. Foreseen()] };
        Result = Options.Draws == 0 ? result : result with { Drawn = DrawnTalks.Of(this, result) };
    }

    /// <summary>The case.</summary>
    public Inquiry Inquiry { get; }

    /// <summary>How the talks were held.</summary>
    public TalksOptions Options { get; }

    /// <summary>Who bargained over what.</summary>
    public TalksSetting Setting { get; }

    /// <summary>The combinations of styles.</summary>
    public TalksPlan Plan { get; }

    /// <summary>Who says what when.</summary>
    public IProtocol Protocol { get; }

    /// <summary>The runs.</summary>
    public TalksRecord Record { get; }

    /// <summary>What styles pay.</summary>
    public StylePayoffs Payoffs { get; }

    /// <summary>Where deals lie.</summary>
    public DealGround Ground { get; }

    /// <summary>The figures.</summary>
    public TalksResult Result { get; }

    /// <summary>The study of a case, or why there is none, in one line.</summary>
    /// <exception cref="TalksException">The options name what is not there.</exception>
    /// <exception cref="DealSpaceTooLargeException">The case ties too many issues together to be solved.</exception>
    public static (TalksStudy? Study, string? Hindrance) Of(Inquiry inquiry)
    {
        var (setting, hindrance) = Ready(inquiry);
        if (setting is null) return (null, hindrance);
        try
        {
            return (new(inquiry, setting, new(Styles(setting, inquiry.Options.Talks), inquiry.Options.Talks.Runs, inquiry.Options.Solver.Seed)), null);
        }
        catch (ScenarioException e)
        {
            return (null, Cannot(e));
        }
    }

    /// <summary>The case made ready for talks, or why it cannot be.</summary>
    public static (TalksSetting? Setting, string? Hindrance) Ready(Inquiry inquiry)
    {
        CheckStyles(inquiry.Model.Case, inquiry.Options.Talks);
        if (TalksSetting.Hindrance(inquiry.Model) is { } hindrance) return (null, hindrance);
        if (inquiry.Answer.AcceptableFrontier is { Count: 0, IsExact: true })
            return (null, "What comes of talks cannot be told: no package is acceptable, so there is nothing to agree on, however they bargain.");
        try
        {
            return (TalksSetting.Of(inquiry.Model), null);
        }
        catch (ScenarioException e)
        {
            return (null, Cannot(e));
        }
    }

    /// <summary>That talks cannot be held, and why.</summary>
    public static string Cannot(ScenarioException because) => $"What comes of talks cannot be told: {because.Message}.";

    /// <summary>The styles that each player may take.</summary>
    public static IReadOnlyList<TalkStyle>[] Styles(TalksSetting setting, TalksOptions options) =>
        [.. setting.Players.Select((_, p) => options.Styles.TryGetValue(setting.Id(p), out var written) ? [TalkStyles.Named(written)] : TalkStyles.All)];

    /// <summary>The protocol of a name.</summary>
    /// <exception cref="TalksException">There is none.</exception>
    public static IProtocol ProtocolNamed(string name)
    {
        if (ProtocolCatalog.Find(name) is { } protocol) return protocol;
        string[] known = [.. ProtocolCatalog.All.Select(p => p.Name)];
        throw new TalksException($"there is no protocol '{name}'"
            + (Spelling.Nearest(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there is: {string.Join(", ", known)}"));
    }

    /// <summary>Holds the talks of a plan.</summary>
    public TalksRecord Held(TalksPlan plan, TalksRules rules) => TalksRecord.Of(Setting, plan, Protocol, rules, Options.Threads, Inquiry.Cancel);

    private IEnumerable<TalksForeseen> Foreseen()
    {
        if (Setting.Players.Length != 2 || Setting.Space.Must is not null || Options.Seconds is not null || Protocol is not AlternatingOffers) yield break;
        for (var first = 0; first < 2; first++)
        {
            var outcome = PerfectEquilibrium.Of(Setting.Scenario, Setting.Rules(Options.Rules) with { First = first });
            double[] values = [outcome.Values.First, outcome.Values.Second];
            yield return new(Setting.Id(first), Setting.ByPlayer(p => Setting.Points(p, TalksFigures.Told(values[p]))), outcome.End == TalksEnd.Agreement);
        }
    }

    private IEnumerable<TalksVariation> Variations()
    {
        yield return Told("usual", Options.Breakdown, Record, Payoffs);
        var plan = Plan.With(Math.Min(Plan.Runs, RunsOfVariations));
        foreach (var rounds in OtherRounds.Where(r => r != Options.Rounds)) yield return Tried("rounds", rounds, r => r with { Rounds = rounds });
        foreach (var risk in OtherRisks.Where(r => r != Options.Breakdown)) yield return Tried("breakdown", risk, r => r with { BreakdownRisk = risk });
        foreach (var discount in OtherDiscounts) yield return Tried("discount", discount, r => r with { Discount = [.. Setting.Players.Select(_ => discount)] });

        TalksVariation Tried(string kind, double value, Func<TalksRules, TalksRules> change)
        {
            var record = Held(plan, change(Setting.Rules(Options.Rules)));
            return Told(kind, value, record, new(record));
        }
    }

    private TalksVariation Told(string kind, double value, TalksRecord record, StylePayoffs payoffs)
    {
        var best = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var p in Plan.Free) best.Add(Setting.Id(p), Plan.Styles[p][payoffs.BestOnAverage(p)].Name);
        return new(
            kind, value, record.Runs.Length, Proportion.Of(record.Runs.Count(r => r.IsDeal), record.Runs.Length),
            Setting.ByPlayer(p => TalksFigures.Payoff(record, p)), best);
    }

    // Someone who misspells a party should hear of it even where that party does not bargain.
    private static void CheckStyles(Case @case, TalksOptions options)
    {
        ProtocolNamed(options.Protocol);
        foreach (var (id, written) in options.Styles)
        {
            if (!@case.Parties.Contains(id))
            {
                string[] known = [.. @case.Parties.Select(p => p.Id)];
                throw new TalksException($"the case has no party '{id}'"
                    + (Spelling.Nearest(id, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; it has {string.Join(", ", known.Take(12))}"));
            }
            TalkStyles.Named(written);
        }
    }
}
