using Parley.Cases;
using Parley.Engine.Bargaining;

namespace Parley.Lenses;

/// <summary>The styles that simulated talks are held in.</summary>
/// <remarks>
/// Late, even and early are the time-dependent tactics of Faratin, Sierra and Jennings (1998) with three exponents each; tit for tat is
/// their imitative tactic; MiCRO is that of de Jonge (2022).
/// </remarks>
public static class TalkStyles
{
    /// <summary>The style that a story is told in when nothing is said.</summary>
    public const string Even = "even";

    private static readonly (string Name, string Manner, string[] Variants)[] Written =
    [
        ("late", "holds out, and concedes just before the deadline", ["boulware(e=0.1)", "boulware(e=0.2)", "boulware(e=0.4)"]),
        (Even, "concedes evenly over the time there is", ["linear"]),
        ("early", "concedes most at the beginning", ["conceder(e=2)", "conceder(e=3)", "conceder(e=5)"]),
        ("tit-for-tat", "answers concessions with concessions", ["tit-for-tat"]),
        ("micro", "concedes by the smallest step there is, and only as often as the other side does", ["micro"]),
    ];

    /// <summary>Those that are tried against each other.</summary>
    public static IReadOnlyList<TalkStyle> All { get; } =
        [.. Written.Select(w => new TalkStyle(w.Name, w.Manner, [.. w.Variants.Select(StrategyCatalog.BuiltIn.Find)]))];

    /// <summary>The style of a word, or the one of just one strategy as the catalogue spells it.</summary>
    /// <exception cref="TalksException">There is none such.</exception>
    public static TalkStyle Named(string written)
    {
        if (All.FirstOrDefault(s => s.Name == written) is { } style) return style;
        var catalog = StrategyCatalog.BuiltIn;
        var name = written.Split('(')[0].Trim();
        var entry = catalog.Entries.FirstOrDefault(e => e.Name == name);
        try
        {
            var strategy = catalog.Find(written);
            return new(strategy.Name, entry?.Summary ?? "is put together from parts", [strategy]);
        }
        catch (StrategyException e)
        {
            throw new TalksException(entry is null ? Unknown() : e.Message, e);
        }

        string Unknown()
        {
            string[] known = [.. All.Select(s => s.Name).Concat(catalog.Entries.Select(e => e.Name)).Distinct()];
            return $"there is no style or strategy '{written}'"
                + (Spelling.Nearest(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there is: {string.Join(", ", known)}");
        }
    }
}
