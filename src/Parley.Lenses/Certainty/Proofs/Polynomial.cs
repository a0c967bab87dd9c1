namespace Parley.Lenses;

/// <summary>
/// A sum of products of uncertain numbers. Terms with the same numbers are one term, so that what stands on both sides of a difference
/// cancels.
/// </summary>
internal sealed class Polynomial
{
    // By product: the indexes of its numbers in order, a character each, so that equal products are equal keys; "" is the constant.
    private readonly Dictionary<string, decimal> _terms;

    private Polynomial(Dictionary<string, decimal> terms) => _terms = terms;

    /// <summary>Nothing.</summary>
    public static Polynomial Zero { get; } = Constant(0);

    /// <summary>The products with what each is multiplied by; none by 0.</summary>
    public IEnumerable<(string Product, decimal Times)> Terms => _terms.Select(t => (t.Key, t.Value));

    /// <summary>A certain number.</summary>
    public static Polynomial Constant(decimal value) => new(value == 0 ? [] : new() { [""] = value });

    /// <summary>An uncertain number.</summary>
    public static Polynomial Number(int index) => new(new() { [((char)index).ToString()] = 1 });

    /// <summary>The number that it is where nothing in it is uncertain; else null.</summary>
    public decimal? Certain => _terms.Count == 0 ? 0 : _terms.Count == 1 && _terms.TryGetValue("", out var value) ? value : null;

    public static Polynomial operator +(Polynomial left, Polynomial right) => left.Plus(right, 1);

    public static Polynomial operator -(Polynomial left, Polynomial right) => left.Plus(right, -1);

    public static Polynomial operator -(Polynomial of) => Zero.Plus(of, -1);

    public static Polynomial operator *(Polynomial left, Polynomial right)
    {
        var terms = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (one, times) in left._terms)
            foreach (var (other, by) in right._terms) Add(terms, string.Concat((one + other).Order()), times * by);
        return new(terms);
    }

    public static Polynomial operator /(Polynomial of, decimal by) =>
        new(of._terms.ToDictionary(t => t.Key, t => t.Value / by, StringComparer.Ordinal));

    private Polynomial Plus(Polynomial other, decimal times)
    {
        var terms = new Dictionary<string, decimal>(_terms, StringComparer.Ordinal);
        foreach (var (product, by) in other._terms) Add(terms, product, times * by);
        return new(terms);
    }

    private static void Add(Dictionary<string, decimal> terms, string product, decimal times)
    {
        var sum = terms.GetValueOrDefault(product) + times;
        if (sum == 0) terms.Remove(product);
        else terms[product] = sum;
    }
}
