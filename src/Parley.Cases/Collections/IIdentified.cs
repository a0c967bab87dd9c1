namespace Parley.Cases;

/// <summary>Something the case file knows by an id (kebab-case, unique among its like).</summary>
public interface IIdentified
{
    /// <summary>The id: <c>[a-z0-9]+(-[a-z0-9]+)*</c>, or the plain number of a numeric issue's option.</summary>
    string Id { get; }
}
