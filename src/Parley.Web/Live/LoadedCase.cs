using System.Collections.Concurrent;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>A version of a case, read, with what has been found out about it so far.</summary>
public sealed class LoadedCase(CaseVersion version)
{
    private readonly Lazy<CaseReading> _reading = new(() => CaseReader.Parse(version.Yaml, "case.yaml"));
    private readonly ConcurrentDictionary<string, Analysis> _analyses = new(StringComparer.Ordinal);

    /// <summary>The version.</summary>
    public CaseVersion Version { get; } = version;

    /// <summary>The text, read: the case, or what is wrong with it.</summary>
    public CaseReading Reading => _reading.Value;

    /// <summary>The case; null where its text has errors.</summary>
    public Case? Case => Reading.Case;

    /// <summary>The case, also one that is only begun and still lacks parties or issues; null where its text has errors.</summary>
    public Case? Stated => Reading.Case ?? Reading.Begun;

    /// <summary>The title: the case's, as far as it can be read where the text has errors, else the id.</summary>
    public string Title => Stated?.Title ?? CaseHeading.Of(Version.Yaml).Title ?? Version.Id;

    /// <summary>Whether a text would be a step back from this one: with errors where this has none.</summary>
    public bool IsBrokenBy(CaseReading after) => after.Case is null && (Case is not null || (Stated is not null && after.Begun is null));

    /// <summary>The errors of a text, those first that this one has not.</summary>
    public IReadOnlyList<Problem> ErrorsOf(CaseReading after)
    {
        var mine = Reading.Problems.Select(p => p.Message).ToHashSet(StringComparer.Ordinal);
        return [.. after.Problems.Where(p => p.IsError).OrderBy(p => mine.Contains(p.Message))];
    }

    /// <summary>What a lens finds, computed the first time it is asked. Only what was finished is kept.</summary>
    /// <param name="key">Under which it is kept; one key, one lens and one way.</param>
    /// <param name="lens">The lens's name.</param>
    /// <param name="options">How to analyse.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="CaseModelException">The numbers cannot be computed with.</exception>
    public Analysis Through(string key, string lens, AnalysisOptions options, CancellationToken cancel)
    {
        if (_analyses.TryGetValue(key, out var known)) return known;
        var found = Analyst.Analyze(Case!, [lens], options, cancel);
        return _analyses.GetOrAdd(key, found);
    }

    /// <summary>What a lens found, if it has been asked.</summary>
    public Analysis? Known(string key) => _analyses.GetValueOrDefault(key);
}
