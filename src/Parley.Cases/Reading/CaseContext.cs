namespace Parley.Cases;

/// <summary>What the sections of a file need of each other while it is read: the ids declared, and where problems go.</summary>
internal sealed class CaseContext(ProblemList problems, IReadOnlyDictionary<string, Place> places)
{
    private int _steps;

    public ProblemList Problems { get; } = problems;

    public IReadOnlyDictionary<string, Place> Places { get; } = places;

    public Declared Sources { get; } = new("source", "sources");

    public Declared Parties { get; } = new("party", "parties");

    public Declared Quantities { get; } = new("quantity", "quantities");

    public Declared Issues { get; } = new("issue", "issues");

    public Declared Audiences { get; } = new("audience", "audiences");

    public Declared Levers { get; } = new("lever", "levers");

    /// <summary>The issues read so far, as far as they could be.</summary>
    public Dictionary<string, IssueShape> Shapes { get; } = new(StringComparer.Ordinal);

    /// <summary>The likely values of the quantities that could be read.</summary>
    public Dictionary<string, decimal> Likely { get; } = new(StringComparer.Ordinal);

    /// <summary>The quantities that formulas use.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>The choices that have to be checked for what they leave open and what forbids them.</summary>
    public List<ChoiceAt> ToSettle { get; } = [];

    /// <summary>Whether issues and status quo were read without an error, so that choices can be judged by them.</summary>
    public bool CanSettle { get; set; }

    /// <summary>
    /// Whether so many steps can be laid out. Past what a case may have, that is reported, once; else a few lines could
    /// fill the memory.
    /// </summary>
    public bool CanLayOut(int steps, Node at)
    {
        if (_steps > Limits.Steps) return false;
        _steps += steps;
        if (_steps <= Limits.Steps) return true;
        Error(
            StructureProblems.TooMany,
            at,
            "the steps of all numeric issues, and of all intervals in patterns, come to more than "
                + $"{Limits.Steps:N0}; use larger steps");
        return false;
    }

    public void Error(ProblemKind kind, Node at, string message) => Problems.Add(kind, at.Place, message);
}
