using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>One run of talks, offer by offer.</summary>
public sealed record TalksTale
{
    /// <summary>Who makes an offer that is a mediator's; no party's id.</summary>
    public const string Mediator = "-mediator";

    /// <summary>The conditions.</summary>
    public required TalksConditions Conditions { get; init; }

    /// <summary>Each player's style and the strategy that it took.</summary>
    public required IReadOnlyDictionary<string, (string Style, string Strategy)> Styles { get; init; }

    /// <summary>Who opened.</summary>
    public required string First { get; init; }

    /// <summary>How it ended: <c>agreement</c>, <c>deadline</c>, <c>breakdown</c>, <c>left</c>, <c>forfeit</c>.</summary>
    public required string End { get; init; }

    /// <summary>Who accepted last, walked away or failed; null for nobody.</summary>
    public required string? By { get; init; }

    /// <summary>In which round it ended, counted from 1.</summary>
    public required int Round { get; init; }

    /// <summary>What was agreed; null without a deal.</summary>
    public required PackageResult? Agreed { get; init; }

    /// <summary>What the deal is worth to each player, discounted, as a share of the most it could gain; 0 without a deal.</summary>
    public required IReadOnlyDictionary<string, double> Discounted { get; init; }

    /// <summary>The offers, in order.</summary>
    public required IReadOnlyList<TaleOffer> Offers { get; init; }

    /// <summary>Holds one run, and tells it. The findings and the run, or why there is none.</summary>
    /// <param name="inquiry">The case, and how the talks are held; a party without a style of its own is even.</param>
    /// <exception cref="TalksException">The options name what is not there.</exception>
    public static (IReadOnlyList<Finding> Findings, TalksTale? Tale) Tell(Inquiry inquiry)
    {
        try
        {
            var (setting, hindrance) = TalksStudy.Ready(inquiry);
            if (setting is null) return ([Unanswered.NotApplicable(TalksLens.LensName, hindrance!)], null);
            var tale = Of(inquiry, setting);
            return (TaleFindings.Of(inquiry, setting, tale), tale);
        }
        catch (ScenarioException e)
        {
            return ([Unanswered.NotApplicable(TalksLens.LensName, TalksStudy.Cannot(e))], null);
        }
        catch (DealSpaceTooLargeException e)
        {
            return ([Unanswered.TooLarge(TalksLens.LensName, e)], null);
        }
    }

    private static TalksTale Of(Inquiry inquiry, TalksSetting setting)
    {
        var options = inquiry.Options.Talks;
        IReadOnlyList<TalkStyle>[] styles = [.. TalksStudy.Styles(setting, options).Select(s => s.Count == 1 ? s : [TalkStyles.Named(TalkStyles.Even)])];
        var plan = new TalksPlan(styles, 1, inquiry.Options.Solver.Seed);
        var (strategies, seed) = plan.Of(0, 0);
        var trace = new Trace();
        var outcome = TalksStudy.ProtocolNamed(options.Protocol).Run(setting.Scenario, strategies, setting.Rules(options.Rules), seed, trace, inquiry.Cancel);
        return new()
        {
            Conditions = TalksFigures.Conditions(setting, options),
            Styles = setting.ByPlayer(p => (styles[p][0].Name, strategies[p].Name)),
            First = setting.Id(plan.First(0)),
            End = TalksWords.Id(outcome.End),
            By = outcome.By < 0 ? null : setting.Id(outcome.By),
            Round = outcome.Round + 1,
            Agreed = outcome.Package is { } package ? TalksFigures.Package(setting, package) : null,
            Discounted = setting.ByPlayer(p => TalksFigures.Told(outcome.Discounted[p])),
            Offers = Told(setting, trace),
        };
    }

    private static List<TaleOffer> Told(TalksSetting setting, Trace trace)
    {
        var offers = new List<TaleOffer>();
        var last = new Offer[setting.Players.Length + 1]; // the mediator's first
        for (var at = 0; at < trace.Entries.Count;)
        {
            var entry = trace.Entries[at++];
            if (entry.Kind != TraceKind.Propose) continue;
            var answers = new List<(string, string)>();
            for (; at < trace.Entries.Count && trace.Entries[at] is { Kind: not TraceKind.Propose } answer && answer.Offer == entry.Offer; at++)
                answers.Add((setting.Id(answer.Party), Id(answer.Kind)));
            var settled = CaseModel.Settle(trace.Book!.Package(entry.Offer));
            offers.Add(new(
                offers.Count + 1, entry.Round + 1, TalksFigures.Told(entry.Time), entry.Party < 0 ? Mediator : setting.Id(entry.Party), DealFigures.Package(setting.Model, settled),
                setting.ByPlayer(p => TalksFigures.Told(trace.Book!.Utility(p, entry.Offer))), answers, last[entry.Party + 1] != entry.Offer));
            last[entry.Party + 1] = entry.Offer;
        }
        return offers;
    }

    private static string Id(TraceKind kind) => kind switch
    {
        TraceKind.Accept => "accept",
        TraceKind.Leave => "leave",
        _ => "reject",
    };
}
