namespace Parley.Lenses;

/// <summary>The least that a sum of products of independent uncertain numbers can be.</summary>
/// <remarks>
/// A sum in which no product holds a number twice is linear in each number alone, so it is least at a corner: every number at an end of its
/// range. Products that share no number are looked at apart. Within those that do, a few numbers are chosen such that with them fixed no
/// product holds two of the others; every combination of their ends is tried, and the others then stand at their own better end each. Cost: 2
/// to the number of the chosen. Where a product holds a number twice, or more than <see cref="MostChosen"/> would have to be chosen, the products
/// are bounded one by one: then the answer can lie below the true least, never above.
/// </remarks>
internal sealed class Extremes(IReadOnlyList<Doubt> doubts)
{
    /// <summary>The most numbers of which all combinations of ends are tried.</summary>
    public const int MostChosen = 12;

    /// <summary>The least, and where it is: a value for every uncertain number.</summary>
    /// <exception cref="OverflowException">Products are too large to compute with.</exception>
    public (decimal Least, decimal[] At) Least(Polynomial of)
    {
        var at = doubts.Select(d => d.Range.Point).ToArray();
        var least = 0m;
        foreach (var tied in Tied([.. of.Terms])) least += Least(tied, at);
        return (least, at);
    }

    /// <summary>The most.</summary>
    /// <exception cref="OverflowException">Products are too large to compute with.</exception>
    public decimal Most(Polynomial of) => -Least(-of).Least;

    /// <summary>The terms in groups that share no number.</summary>
    private static IEnumerable<List<(string Product, decimal Times)>> Tied((string Product, decimal Times)[] terms)
    {
        var groups = new List<(HashSet<char> Numbers, List<(string, decimal)> Terms)>();
        foreach (var term in terms)
        {
            var met = groups.FindAll(g => g.Numbers.Overlaps(term.Product));
            groups.RemoveAll(met.Contains);
            groups.Add(([.. term.Product, .. met.SelectMany(g => g.Numbers)], [.. met.SelectMany(g => g.Terms), term]));
        }
        return groups.Select(g => g.Terms);
    }

    private decimal Least(List<(string Product, decimal Times)> terms, decimal[] at)
    {
        if (terms.Exists(t => t.Product.Distinct().Count() < t.Product.Length) || Chosen(terms) is not { } chosen) return terms.Sum(Bound);
        var (least, values) = (decimal.MaxValue, new decimal[at.Length]);
        for (var corner = 0; corner < 1 << chosen.Length; corner++)
        {
            for (var c = 0; c < chosen.Length; c++) values[chosen[c]] = End(chosen[c], (corner >> c & 1) == 1);
            var (sum, others) = Fixed(terms, chosen, values);
            foreach (var (number, slope) in others)
            {
                values[number] = End(number, slope < 0);
                sum += slope * values[number];
            }
            if (sum >= least) continue;
            least = sum;
            foreach (var number in terms.SelectMany(t => t.Product)) at[number] = values[number];
        }
        return least;
    }

    /// <summary>What the terms come to with the chosen numbers at their values: a sum, and how it moves with each other number.</summary>
    private static (decimal Sum, Dictionary<char, decimal> Others) Fixed(List<(string Product, decimal Times)> terms, char[] chosen, decimal[] values)
    {
        var (sum, others) = (0m, new Dictionary<char, decimal>());
        foreach (var (product, times) in terms)
        {
            var (slope, other) = (times, (char?)null);
            foreach (var number in product)
                if (chosen.AsSpan().Contains(number)) slope *= values[number];
                else other = number;
            if (other is { } one) others[one] = others.GetValueOrDefault(one) + slope;
            else sum += slope;
        }
        return (sum, others);
    }

    /// <summary>Numbers of which every product holds all but one at most: the one in most products first. Null where they are too many.</summary>
    private static char[]? Chosen(List<(string Product, decimal Times)> terms)
    {
        var open = terms.Select(t => t.Product).Where(p => p.Length > 1).ToList();
        var chosen = new List<char>();
        while (open.Count > 0)
        {
            if (chosen.Count == MostChosen) return null;
            var next = open.SelectMany(p => p).CountBy(n => n).OrderByDescending(n => n.Value).ThenBy(n => n.Key).First().Key;
            chosen.Add(next);
            open = [.. open.Select(p => p.Replace(next.ToString(), "", StringComparison.Ordinal)).Where(p => p.Length > 1)];
        }
        return [.. chosen];
    }

    /// <summary>The least that one term can be.</summary>
    private decimal Bound((string Product, decimal Times) term)
    {
        var (low, high) = (term.Times, term.Times);
        foreach (var number in term.Product)
        {
            decimal[] ends = [low * End(number, false), low * End(number, true), high * End(number, false), high * End(number, true)];
            (low, high) = (ends.Min(), ends.Max());
        }
        return low;
    }

    private decimal End(char number, bool high) => high ? doubts[number].Range.High : doubts[number].Range.Low;
}
