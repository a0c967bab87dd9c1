using Parley.Cases;

namespace Parley.Lenses.Tests;

/// <summary>Cases written in a few lines of a test, in place of a file.</summary>
internal static class Draft
{
    public static Case Between(params string[] parties) => new()
    {
        Title = "A test",
        Parties = parties.Select(p => new Party(Id(p), p)).ToCatalog(),
        Issues = [],
    };

    public static Case Issue(this Case draft, string name, params string[] options) => draft.With(new Issue
    {
        Id = Id(name),
        Name = name,
        Options = options.Select(o => new Option(Id(o), o)).ToCatalog(),
    });

    public static Case Numeric(this Case draft, string name, decimal from, decimal to, decimal step, string? unit = null) => draft.With(new Issue
    {
        Id = Id(name),
        Name = name,
        Range = new(from, to, step, unit),
        Options = Enumerable.Range(0, (int)((to - from) / step) + 1).Select(k => from + k * step)
            .Select(n => new Option($"{n}", $"{n}", Number: n)).ToCatalog(),
    });

    public static Case Item(this Case draft, string name, bool divisible = false) => draft.With(new Issue
    {
        Id = Id(name),
        Name = name,
        Divide = draft.Parties.Select(p => p.Id).ToSequence(),
        Divisible = divisible,
        Options = draft.Parties.Select(p => new Option(p.Id, p.Name)).ToCatalog(),
    });

    public static Case With(this Case draft, Issue issue) => draft with { Issues = draft.Issues.Append(issue).ToCatalog() };

    public static Case Applies(this Case draft, string issue, Pattern when) => draft with
    {
        Issues = draft.Issues.Select(i => i.Id == Id(issue) ? i with { AppliesWhen = when } : i).ToCatalog(),
    };

    public static Case Points(this Case draft, string party, string issue, params (string Option, decimal Points)[] points) =>
        draft.Score(party, new IssueScore(Id(issue), Scores(points)));

    public static Case Whole(this Case draft, string party, string item, decimal points) =>
        draft.Score(party, new IssueScore(Id(item), [], Whole: new Known(points)));

    public static Case Score(this Case draft, string party, IssueScore score)
    {
        var sheet = draft.Values.Find(Id(party)) ?? new(Id(party), []);
        var others = draft.Values.Where(s => s.Id != sheet.Id);
        return draft with { Values = others.Append(sheet with { Issues = sheet.Issues.Append(score).ToCatalog() }).ToCatalog() };
    }

    public static Case StatusQuo(this Case draft, params (string Issue, string Option)[] chosen) => draft with { StatusQuo = Choose(chosen) };

    public static Case NoDeal(this Case draft, string party, decimal points) =>
        draft with { NoDeal = draft.NoDeal.Append(new(Id(party), new Known(points))).ToCatalog() };

    public static Case WalkAway(this Case draft, string party, decimal points) =>
        draft with { WalkAway = draft.WalkAway.Append(new(Id(party), new Known(points))).ToCatalog() };

    public static Case Together(this Case draft, string party, decimal points, Pattern when) =>
        draft with { Interactions = draft.Interactions.Append(new(Id(party), when, new Known(points))).ToSequence() };

    public static Case Never(this Case draft, Pattern never, string? because = null) =>
        draft with { Rules = draft.Rules.Append(new(never, because)).ToSequence() };

    public static Case Audience(
        this Case draft, string name, string party, decimal weight, decimal? acceptsFrom, params (string Issue, string Option, decimal Points)[] points) =>
        draft with
        {
            Audiences = draft.Audiences.Append(new Audience
            {
                Id = Id(name),
                Name = name,
                Party = Id(party),
                Weight = new Known(weight),
                AcceptsFrom = acceptsFrom is { } least ? new Known(least) : null,
                Values = points.GroupBy(p => p.Issue).Select(g => new IssueScore(Id(g.Key), Scores(g.Select(p => (p.Option, p.Points))))).ToCatalog(),
            }).ToCatalog(),
        };

    public static Case Named(this Case draft, string name, params (string Issue, string Option)[] chosen) =>
        draft with { Packages = draft.Packages.Append(new(Id(name), name, null, Choose(chosen))).ToCatalog() };

    public static Choice Choose(params (string Issue, string Option)[] chosen) =>
        new(chosen.Select(c => new Chosen(Id(c.Issue), Id(c.Option))).ToCatalog());

    public static Pattern When(string issue, params string[] options) => new Pattern.Holds(Id(issue), options.Select(Id).ToSequence());

    public static Pattern Both(params Pattern[] of) => new Pattern.All(of.ToSequence());

    private static Catalog<OptionScore> Scores(IEnumerable<(string Option, decimal Points)> points) =>
        points.Select(p => new OptionScore(Id(p.Option), new Known(p.Points))).ToCatalog();

#pragma warning disable CA1308 // ids are lower case
    private static string Id(string name) => name.Replace(' ', '-').ToLowerInvariant();
#pragma warning restore CA1308
}
