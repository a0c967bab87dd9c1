namespace Parley.Cases;

/// <summary>A statement about a package. An issue that does not arise has no option, so no <see cref="Holds"/> is true of it.</summary>
public abstract record Pattern
{
    private protected Pattern() { }

    /// <summary>Whether this is true of a package, given the option that settles each issue.</summary>
    /// <param name="optionOf">The option's id by the issue's; null where the issue does not arise, or is shared out.</param>
    public bool Matches(Func<string, string?> optionOf) => this switch
    {
        Holds holds => optionOf(holds.Issue) is { } option && holds.Options.Contains(option),
        All all => all.Of.All(part => part.Matches(optionOf)),
        Any any => any.Of.Any(part => part.Matches(optionOf)),
        Not not => !not.Of.Matches(optionOf),
        _ => throw new InvalidOperationException($"Unknown pattern {GetType().Name}."),
    };

    /// <summary>The issues that this mentions, in the order written, as often as it does.</summary>
    public IEnumerable<string> Mentions() => this switch
    {
        Holds holds => [holds.Issue],
        All all => all.Of.SelectMany(part => part.Mentions()),
        Any any => any.Of.SelectMany(part => part.Mentions()),
        Not not => not.Of.Mentions(),
        _ => throw new InvalidOperationException($"Unknown pattern {GetType().Name}."),
    };

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
