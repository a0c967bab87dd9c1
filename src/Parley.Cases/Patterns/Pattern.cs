namespace Parley.Cases;

/// <summary>A statement about a package. An issue that does not arise has no option, so no <see cref="Holds"/> is true of it.</summary>
public abstract record Pattern
{
    private protected Pattern() { }

    /// <summary>The issue is settled by one of these options.</summary>
    /// <param name="Issue">The issue's id.</param>
    /// <param name="Options">Ids of the options, in the issue's order; an interval of a numeric issue is spelled out. At least one.</param>
    public sealed record Holds(string Issue, Sequence<string> Options) : Pattern;

    /// <summary>All of these hold; true of every package when empty.</summary>
    public sealed record All(Sequence<Pattern> Of) : Pattern;

    /// <summary>At least one of these holds; true of none when empty.</summary>
    public sealed record Any(Sequence<Pattern> Of) : Pattern;

    /// <summary>This does not hold.</summary>
    public sealed record Not(Pattern Of) : Pattern;
}
