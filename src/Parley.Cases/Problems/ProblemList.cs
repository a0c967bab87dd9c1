namespace Parley.Cases;

/// <summary>Gathers the problems of one file: sorted by place, and no more of them than anyone would read.</summary>
internal sealed class ProblemList(string file)
{
    private const int Listed = 100;

    // Past these, problems are only counted and suggestions no longer sought: a hostile file cannot make that expensive.
    private const int Kept = 2000;
    private const int Suggested = 150;

    private readonly List<Problem> _errors = [];
    private readonly List<Problem> _warnings = [];
    private int _suggestions;

    /// <summary>How many errors were found so far.</summary>
    public int Errors { get; private set; }

    /// <summary>How many of them say only that something is still to come: parties, issues.</summary>
    public int Lacking { get; private set; }

    /// <summary>Whether there are so many errors that further ones need no advice.</summary>
    public bool IsLong => Errors > Suggested;

    public void Add(ProblemKind kind, Place place, string message)
    {
        if (kind.IsError) Errors++;
        var list = kind.IsError ? _errors : _warnings;
        if (list.Count < Kept) list.Add(new Problem(kind.Code, kind.IsError, place, Shown.Message(message)));
    }

    /// <summary>Adds an error that is mended by writing on.</summary>
    public void Lack(ProblemKind kind, Place place, string message)
    {
        Lacking++;
        Add(kind, place, message);
    }

    /// <summary>The word of <paramref name="known"/> nearest to what was written, if one is near enough.</summary>
    public string? Nearest(string written, IEnumerable<string> known) =>
        _suggestions++ < Suggested ? Spelling.Nearest(written, known) : null;

    /// <summary><c>; did you mean 'x'?</c>, or nothing.</summary>
    public string Hint(string written, IEnumerable<string> known) =>
        Nearest(written, known) is { } word ? $"; did you mean {Shown.Quote(word)}?" : "";

    /// <summary>All problems in the order of their places; past a hundred errors, one last line counts the rest.</summary>
    public Sequence<Problem> Sorted()
    {
        IEnumerable<Problem> all = _errors.Concat(_warnings).OrderBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column);
        if (Errors <= Listed) return all.ToSequence();
        var rest = new Problem(FileProblems.More.Code, true, new Place(file, 0, 0), $"and {Errors - Listed} more errors");
        return all.Where(problem => problem.IsError).Take(Listed).Append(rest).ToSequence();
    }
}
