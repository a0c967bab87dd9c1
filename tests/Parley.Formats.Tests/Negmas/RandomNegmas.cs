namespace Parley.Formats.Tests.Negmas;

/// <summary>Random NegMAS scenarios, written out and evaluated straight from NegMAS's definitions.</summary>
internal sealed class RandomNegmas(int seed)
{
    private readonly Random _random = new(seed);

    public List<NaiveIssue> Issues { get; } = [];

    public List<NaiveUtility> Utilities { get; } = [];

    public List<double> Reserved { get; } = [];

    public static RandomNegmas Of(int seed, bool isNested = true)
    {
        var made = new RandomNegmas(seed);
        made.Make(isNested);
        return made;
    }

    public IReadOnlyList<ForeignFile> Files(bool isJson)
    {
        var ending = isJson ? "json" : "yml";
        List<(object, object)> domain =
        [
            ("issues", Issues.Select(i => (object)Map(("name", i.Name), ("type", i.Type), ("values", i.Written))).ToList()),
            ("name", "Domain"), ("type", "DiscreteCartesianOutcomeSpace"),
        ];
        var files = new List<(string, string)> { ($"domain.{ending}", Text(domain)) };
        for (var u = 0; u < Utilities.Count; u++)
            files.Add(($"u{u}.{ending}", Text(Map([("name", $"party {u}"), ("reserved_value", Reserved[u]), .. Utilities[u].Written]))));
        return Foreign.Files([.. files]);

        string Text(object node) => isJson ? Plain.Json(node) : Plain.Yaml(node);
    }

    public IEnumerable<int[]> Packages() => Issues.Aggregate(
        (IEnumerable<int[]>)[[]], (all, issue) => all.SelectMany(start => Enumerable.Range(0, issue.Values.Length).Select(v => (int[])[.. start, v])));

    public object[] Outcome(int[] package) => [.. package.Select((value, i) => Issues[i].Values[value])];

    private void Make(bool isNested)
    {
        var issues = _random.Next(1, 4);
        for (var i = 0; i < issues; i++) Issues.Add(Issue(i, issues == 1));
        var parties = _random.Next(2, 4);
        for (var u = 0; u < parties; u++)
        {
            Utilities.Add(Utility(isNested ? 1 : 0));
            Reserved.Add(_random.Next(4) == 0 ? double.NegativeInfinity : Number());
        }
    }

    private NaiveIssue Issue(int i, bool isAlone)
    {
        string[] words = ["red", "0-6", "yes", "a: b", "it's", "50 kw", "-", "Grün", "#1", "~", "1e5", "[x]", "null"];
        switch (_random.Next(isAlone ? 4 : 3))
        {
            case 0:
                object[] some = [.. words.OrderBy(_ => _random.Next()).Take(_random.Next(1, 5))];
                return new($"Issue {i}", "CategoricalIssue", [.. some], some);
            case 1:
                var from = _random.Next(-5, 6);
                var to = from + _random.Next(0, 5);
                return new($"Issue {i}", "ContiguousIssue", [from, to], [.. Enumerable.Range(from, to - from + 1).Select(v => (object)v)]);
            case 2:
                object[] numbers = [.. Enumerable.Range(0, 8).Select(_ => Math.Round(_random.NextDouble() * 10, 2)).Distinct().Take(_random.Next(1, 5)).Order()];
                return new($"Issue {i}", "DiscreteCardinalIssue", [.. numbers], numbers);
            default:
                var low = _random.Next(40) / 10m;
                return new(
                    $"Issue {i}", "ContinuousIssue", [(double)low, (double)(low + 2.5m)],
                    [.. Enumerable.Range(0, 101).Select(step => (object)(double)(low + (step * 0.025m)))]);
        }
    }

    private NaiveUtility Utility(int depth)
    {
        return _random.Next(Issues.All(i => i.IsNumeric) ? 5 + depth : 4 + depth) switch
        {
            0 => Additive(),
            1 => Rectangles(),
            2 => Table(),
            3 => _random.Next(4) == 0 ? Constant() : Additive(),
            4 when depth > 0 => Weighted(),
            _ => Affine(),
        };
    }

    private NaiveUtility Additive()
    {
        double[] weights = [.. Issues.Select(_ => Number())];
        NaiveUtility[] functions = [.. Issues.Select(Function)];
        var bias = _random.Next(3) == 0 ? Number() : 0;
        return new(
            [
                ("type", "LinearAdditiveUtilityFunction"), ("weights", weights.Cast<object>().ToList()), ("bias", bias),
                ("values", functions.Select(f => (object)f.Written).ToList()),
            ],
            outcome => bias + outcome.Select((value, i) => weights[i] * functions[i].Of([value])).Sum());
    }

    private NaiveUtility Function(NaiveIssue issue)
    {
        var (a, b, c) = (Number(), Number(), Number());
        switch (issue.IsNumeric ? _random.Next(8) : 0)
        {
            case 1: return One([("type", "AffineFun"), ("slope", a), ("bias", b)], x => a * x + b);
            case 2: return One([("type", "IdentityFun")], x => x);
            case 3: return One([("type", "negmas.preferences.value_fun.LinearFun"), ("slope", a)], x => a * x);
            case 4: return One([("type", "QuadraticFun"), ("a2", a), ("a1", b), ("bias", c)], x => a * x * x + b * x + c);
            case 5: return One([("type", "CosFun"), ("multiplier", a), ("phase", b)], x => Math.Cos(a * x + b));
            case 6:
                var (start, top, end) = (-6.0, 2.5, 11.0);
                return One(
                    [("type", "TriangularFun"), ("start", start), ("middle", top), ("end", end), ("bias", a), ("scale", b)],
                    x => x <= start || x >= end ? a : a + b * (x <= top ? (x - start) / (top - start) : (end - x) / (end - top)));
            case 7: return new([("type", "ConstFun"), ("bias", a)], _ => a);
            default:
                double[] worth = [.. issue.Values.Select(_ => Number())];
                var mapping = issue.Values.Select((value, v) => (value, (object)worth[v])).OrderBy(_ => _random.Next()).ToList();
                return new([("type", "TableFun"), ("mapping", mapping)], o => worth[Array.IndexOf(issue.Values, o[0])]);
        }

        static NaiveUtility One(List<(object, object)> written, Func<double, double> of) => new(written, o => of(NaiveIssue.Number(o[0])));
    }

    private NaiveUtility Affine()
    {
        double[] weights = [.. Issues.Select(_ => Number())];
        var bias = Number();
        return new(
            [("type", "AffineUtilityFunction"), ("bias", bias), ("weights", weights.Cast<object>().ToList())],
            outcome => bias + outcome.Select((value, i) => weights[i] * NaiveIssue.Number(value)).Sum());
    }

    private NaiveUtility Constant()
    {
        var worth = Number();
        return new([("type", "ConstUtilityFunction"), ("value", worth)], _ => worth);
    }

    private NaiveUtility Weighted()
    {
        NaiveUtility[] parts = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Utility(0))];
        double[] weights = [.. parts.Select(_ => Number())];
        return new(
            [
                ("type", "WeightedUtilityFunction"), ("ufuns", parts.Select(p => (object)p.Written).ToList()),
                ("weights", weights.Cast<object>().ToList()),
            ],
            outcome => parts.Select((part, p) => weights[p] * part.Of(outcome)).Sum());
    }

    private NaiveUtility Table()
    {
        var otherwise = Number();
        var listed = Packages().Where(_ => _random.Next(4) > 0).Select(p => (Outcome: Outcome(p), Worth: Number())).ToList();
        var entries = listed.Select(e => (object)new List<object> { e.Outcome.ToList(), e.Worth }).ToList();
        return new(
            [("type", "MappingUtilityFunction"), ("default", otherwise), ("mapping", entries)],
            outcome => listed.Exists(e => e.Outcome.SequenceEqual(outcome)) ? listed.Find(e => e.Outcome.SequenceEqual(outcome)).Worth : otherwise);
    }

    private NaiveUtility Rectangles()
    {
        var boxes = Enumerable.Range(0, _random.Next(0, 5))
            .Select(_ => (Weight: Number(), Worth: Number(), Sides: Issues.Index().Where(_ => _random.Next(2) == 0).Select(i => (i.Index, Side(i.Item))).ToList())).ToList();
        var bias = Number();
        return new(
            [
                ("type", "HyperRectangleUtilityFunction"), ("bias", bias),
                ("outcome_ranges", boxes.Select(b => (object)Map(b.Sides.Select(s => ((object)s.Index, s.Item2)))).ToList()),
                ("utilities", boxes.Select(b => (object)b.Worth).ToList()),
                ("weights", boxes.Select(b => (object)b.Weight).ToList()),
            ],
            outcome => bias + boxes.Where(b => b.Sides.All(s => Inside(outcome[s.Index], s.Item2))).Sum(b => b.Weight * b.Worth));
    }

    private object Side(NaiveIssue issue)
    {
        if (_random.Next(4) == 0) return issue.Values[_random.Next(issue.Values.Length)];
        if (issue.IsNumeric && _random.Next(2) == 0)
        {
            List<object> range = [(double)_random.Next(-6, 3), (double)_random.Next(1, 11)];
            return _random.Next(3) == 0 ? new List<object> { range, issue.Values[0] } : range;
        }

        List<object> some = [.. issue.Values.Where(_ => _random.Next(2) == 0)];
        return some;
    }

    /// <summary>
    /// A list of two numbers is a range without its ends; one value is that value; of a list any item, which is a value, a range,
    /// or a list of values.
    /// </summary>
    private static bool Inside(object value, object side)
    {
        if (side is not List<object> list) return Same(value, side);
        if (IsRange(list)) return NaiveIssue.Number(list[0]) < NaiveIssue.Number(value) && NaiveIssue.Number(value) < NaiveIssue.Number(list[1]);
        return list.Exists(item => item is List<object> inner
            ? IsRange(inner) ? Inside(value, inner) : inner.Exists(v => Same(value, v))
            : Same(value, item));

        static bool IsRange(List<object> list) => list.Count == 2 && list.TrueForAll(item => item is int or double);

        static bool Same(object x, object y) => x is string || y is string ? x.Equals(y) : NaiveIssue.Number(x) == NaiveIssue.Number(y);
    }

    private double Number() => _random.Next(3) switch
    {
        0 => Math.Round((_random.NextDouble() * 4) - 2, 2),
        1 => _random.NextDouble(),
        _ => _random.Next(-3, 4),
    };

    private static List<(object, object)> Map(params IEnumerable<(object, object)> entries) => [.. entries];
}
