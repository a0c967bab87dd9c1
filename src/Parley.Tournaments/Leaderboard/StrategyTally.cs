namespace Parley.Tournaments;

/// <summary>What one strategy's matches come to, by cluster: a scenario, or a repetition.</summary>
internal sealed class StrategyTally(string strategy)
{
    private readonly List<Measured> _clusters = [];
    private int _forfeits;

    /// <summary>In how many seats it sat.</summary>
    public int Seats { get; private set; }

    /// <summary>The mean over clusters of its mean utility in each.</summary>
    public double MeanUtility => _clusters.Where(c => c.Seats > 0).Select(c => c.Utility / c.Seats).Average();

    /// <summary>Adds a seat at a table.</summary>
    public void Add(int cluster, double utility, double partner, double welfare, bool agreed, Distances distances, bool forfeited)
    {
        while (_clusters.Count <= cluster) _clusters.Add(new());
        var sums = _clusters[cluster];
        Seats++;
        if (forfeited) _forfeits++;
        sums.Seats++;
        sums.Utility += utility;
        sums.Partner += partner;
        sums.Welfare += welfare;
        if (agreed) sums.Agreements++;
        sums.Nash.Add(distances.Nash);
        sums.KalaiSmorodinsky.Add(distances.KalaiSmorodinsky);
        sums.Frontier.Add(distances.Frontier);
    }

    /// <summary>Whether it played in a cluster.</summary>
    public bool Played(int cluster) => cluster < _clusters.Count && _clusters[cluster].Seats > 0;

    /// <summary>Its mean utility in a cluster that it played in.</summary>
    public double UtilityIn(int cluster) => _clusters[cluster].Utility / _clusters[cluster].Seats;

    /// <summary>All of it.</summary>
    public Standing Standing(int place, double? meanRank, bool isTied)
    {
        var played = _clusters.Where(c => c.Seats > 0).ToList();
        return new()
        {
            Place = place,
            Strategy = strategy,
            Seats = Seats,
            Forfeits = _forfeits,
            Utility = Estimate.Of([.. played.Select(c => c.Utility / c.Seats)]),
            Partner = Estimate.Of([.. played.Select(c => c.Partner / c.Seats)]),
            Welfare = Estimate.Of([.. played.Select(c => c.Welfare / c.Seats)]),
            Agreement = Estimate.Of([.. played.Select(c => (double)c.Agreements / c.Seats)], 0, 1),
            Nash = Distance(played.Select(c => c.Nash)),
            KalaiSmorodinsky = Distance(played.Select(c => c.KalaiSmorodinsky)),
            Frontier = Distance(played.Select(c => c.Frontier)),
            MeanRank = meanRank,
            IsTied = isTied,
        };
    }

    private static Estimate? Distance(IEnumerable<MeanOf> clusters)
    {
        double[] means = [.. clusters.Where(c => c.Count > 0).Select(c => c.Sum / c.Count)];
        return means.Length == 0 ? null : Estimate.Of(means, least: 0);
    }

    private sealed class Measured
    {
        public int Seats { get; set; }

        public int Agreements { get; set; }

        public double Utility { get; set; }

        public double Partner { get; set; }

        public double Welfare { get; set; }

        public MeanOf Nash { get; } = new();

        public MeanOf KalaiSmorodinsky { get; } = new();

        public MeanOf Frontier { get; } = new();
    }

    private sealed class MeanOf
    {
        public double Sum { get; private set; }

        public int Count { get; private set; }

        public void Add(double? number)
        {
            if (number is not { } known) return;
            Sum += known;
            Count++;
        }
    }
}
