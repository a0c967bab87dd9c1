using Parley.Cases;

namespace Parley.Formats;

/// <summary>What one issue is worth to one side, as weight × rating.</summary>
internal sealed class GeniusScore(string file, GeniusIssue issue, GeniusLeaf leaf, Notes notes)
{
    // Below this, GENIUS takes every evaluation for 0.
    private const decimal SmallestLargest = 0.00001m;

    private readonly XmlElement _element = leaf.Element;
    private readonly Dictionary<string, int> _counts = issue.Values.CountBy(v => v).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
    private ILookup<string, string>? _alike;

    public IssueScore Read() => new(issue.Issue.Id, _element.All("item").Any() || !issue.Issue.IsNumeric ? Listed() : OnLine(), new Known(leaf.Weight));

    private Catalog<OptionScore> Listed()
    {
        var evaluations = Evaluations();
        var largest = evaluations.Count == 0 ? 0 : evaluations.Values.Max();
        if (largest < SmallestLargest)
        {
            if (evaluations.Values.Any(e => e != 0))
                notes.Repaired(file, _element.Line, $"No evaluation of {Shown} is above 0; all count for nothing, as in GENIUS.");
            largest = 0;
        }

        IReadOnlyList<string> values = issue.Values.Count > 0 ? issue.Values : [.. issue.Issue.Options.Select(o => o.Id)];
        var ratings = values.Select(v => largest == 0 ? 0 : ForeignNumber.Rounded(Evaluation(evaluations, v) / largest)).ToArray();
        if (ratings.Any(r => Math.Abs(r) > Amount.Largest)) throw new ForeignFileException(file, _element.Line, $"the evaluations of {Shown} lie too far apart");
        foreach (var unknown in evaluations.Keys.Except(values, StringComparer.Ordinal))
            notes.Dropped(file, _element.Line, $"The value {Names.Quoted(unknown)} of {Shown} is not in the domain; it is left out.");
        return issue.Issue.IsNumeric ? Lines.Through(issue.Issue, ratings)
            : issue.Issue.Options.Select((option, at) => new OptionScore(option.Id, new Known(ratings[at]))).ToCatalog();
    }

    /// <summary>Evaluations by the value as the domain spells it; of a value given twice the last that is a number counts.</summary>
    private Dictionary<string, decimal> Evaluations()
    {
        var evaluations = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var item in _element.All("item"))
        {
            var value = Spelling(item["value"] ?? "");
            if (ForeignNumber.Read(item["evaluation"]) is { } number)
            {
                if (evaluations.TryGetValue(value, out var earlier) && earlier != number && _counts.GetValueOrDefault(value) < 2)
                    notes.Repaired(file, item.Line, $"The value {Names.Quoted(value)} of {Shown} is evaluated twice; the last one counts.");
                evaluations[value] = number;
            }
            else notes.Repaired(file, item.Line, $"The value {Names.Quoted(value)} of {Shown} has no evaluation that is a number; it counts for nothing.");
        }

        return evaluations;
    }

    private string Spelling(string value)
    {
        if (issue.Values.Count == 0) return ForeignNumber.Read(value) is { } number ? ForeignNumber.Plain(number) : value;
        if (_counts.ContainsKey(value)) return value;
        _alike ??= _counts.Keys.ToLookup(v => Names.Clean(v, ""), StringComparer.OrdinalIgnoreCase);
        if (_alike[Names.Clean(value, "")].Take(2).ToList() is not [var only]) return value;
        notes.Repaired(file, _element.Line, $"The value {Names.Quoted(value)} of {Shown} is spelled {Names.Quoted(only)} in the domain.");
        return only;
    }

    private decimal Evaluation(Dictionary<string, decimal> evaluations, string value)
    {
        if (evaluations.TryGetValue(value, out var evaluation)) return evaluation;
        notes.Repaired(file, _element.Line, $"{Shown} has no evaluation for every value; those without count for nothing.");
        return 0;
    }

    private Catalog<OptionScore> OnLine()
    {
        var evaluator = _element.First("evaluator");
        if (evaluator is null) notes.Repaired(file, _element.Line, $"{Shown} has no evaluator; it counts for nothing.");
        return Lines.Through(issue.Issue, evaluator is null ? _ => 0 : new GeniusEvaluator(file, issue, _element, evaluator, notes).Function());
    }

    private string Shown => Names.Quoted(issue.Name);
}
