using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>What the sentences, the table and the chart of the pressure lens are made from.</summary>
internal sealed class PressureView
{
    private readonly PressureAnswer? _answer;

    public PressureView(PressureModel levers)
    {
        Levers = levers;
        Talks = levers.At(levers.Nobody);
        var nobody = levers.Nobody;
        Alone = [.. nobody.Select((_, p) => levers.At(PressureModel.With(nobody, p, levers.BestReply(p, nobody))))];
        if (levers.Sides is { } sides)
        {
            _answer = sides.Equilibrium();
            Threats = levers.At(sides.Profile(_answer.Value.FirstThreat, _answer.Value.SecondThreat));
            ByLot = sides.ByLot();
        }
        else if (BestReplies.Follow(levers.Nobody, levers.BestReply, MostRounds) is (var profile, true))
        {
            Threats = levers.At(profile);
        }
    }

    private const int MostRounds = 100;

    public PressureModel Levers { get; }

    public CaseModel Model => Levers.Model;

    public Case Case => Model.Case;

    /// <summary>Nobody presses.</summary>
    public Situation Talks { get; }

    /// <summary>By party: it presses as suits it best, while the others stand still.</summary>
    public Situation[] Alone { get; }

    /// <summary>The threats to expect; null where best replies lead to none.</summary>
    public Situation? Threats { get; }

    /// <summary>What can be agreed where packages can be mixed by lot, between two sides.</summary>
    public BargainingSet? ByLot { get; }

    /// <summary>
    /// What pressing means for a party: the threats to expect, or else its own best while the others stand still.
    /// </summary>
    public Situation Pressed(int party) => Threats ?? Alone[party];

    public Party Party(int party) => Case.Parties[party];

    /// <summary>What talking and pressing are worth to a party.</summary>
    public PressureStakes Stakes(int party)
    {
        var pressed = Pressed(party);
        return new(
            Talks.Value(party), pressed.Value(party), pressed.NoDeal[party], pressed.Profile[party] > 0,
            Talks.Bargain is not null, pressed.Bargain is not null);
    }

    /// <summary>The bargain by lot that a situation leads to, for a party, in points.</summary>
    public decimal? LotValue(Situation situation, int party)
    {
        if (ByLot is null || Levers.Sides is not { } sides) return null;
        var bargain = ByLot.Bargain(new(situation.NoDeal[sides.First], situation.NoDeal[sides.Second]));
        return Model.Points(party, (decimal)(party == sides.First ? bargain.First : bargain.Second));
    }

    /// <summary>An amount of a party as a number of points.</summary>
    public decimal Points(int party, long units) => Model.Points(party, units);

    /// <summary>An amount of a party in words.</summary>
    public string Say(int party, long units) => Lenses.Say.Points(Points(party, units));

    /// <summary>A bargain in the case's own terms.</summary>
    public PackageResult Package(FrontierPoint bargain) => DealFigures.Package(Model, bargain);

    /// <summary>The names of the levers that a party pulls; empty when it stands still.</summary>
    public string Pulled(Situation situation, int party) =>
        Lenses.Say.List([.. Levers.Sets[party].Sets[situation.Profile[party]].Select(lever => Case.Levers[lever].Name)]);

    /// <summary>Who does what: <c>Russia stands still and United States pulls Send arms</c>.</summary>
    public string Doing(Situation situation) => Lenses.Say.List(
        [.. Levers.Owners.Select(p => $"{Party(p).Name} {(situation.Profile[p] == 0 ? "stands still" : $"pulls {Pulled(situation, p)}")}")]);

    /// <summary>What the parties with a stake have without a deal: <c>Russia −50 points and United States −4</c>.</summary>
    public string Left(Situation situation) => Lenses.Say.List([.. Model.Stakeholders.Select((p, at) =>
        $"{Party(p).Name} {(at == 0 ? Say(p, situation.NoDeal[p]) : Lenses.Say.Number(Points(p, situation.NoDeal[p])))}")]);
}
