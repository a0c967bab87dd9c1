namespace Parley.Web;

/// <summary>What came of an attempt to save.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>It was saved, as this version.</summary>
    public sealed record Saved(CaseVersion Version) : SaveOutcome;

    /// <summary>Nothing was saved: somebody saved first, and this is the latest version now.</summary>
    public sealed record Conflict(CaseVersion Current) : SaveOutcome;

    /// <summary>Nothing was saved: there is no such case, or no such version to restore.</summary>
    public sealed record Missing : SaveOutcome;

    /// <summary>Nothing was saved: there was nothing to undo or redo. Only <c>Undo</c> and <c>Redo</c> end so.</summary>
    public sealed record Nothing(CaseVersion Current) : SaveOutcome;
}
