namespace Parley.Web;

/// <summary>
/// Where the workbench keeps its cases. Every save is a version of its own, with author and time; no version is ever changed or
/// erased. All members may be called from any thread, and by several processes on one database at once.
/// </summary>
/// <remarks>
/// A task that ends without an exception has written what it was to write, to the disk: it survives the end of the process and of
/// the machine's power. What cannot be done throws <see cref="WorkbenchStoreException"/>, whose message is one line for the user.
/// </remarks>
public interface IWorkbenchStore : IAsyncDisposable
{
    /// <summary>The latest version of every case, last saved first: of those in use, or of those that were put away.</summary>
    Task<IReadOnlyList<CaseEntry>> List(bool putAway, CancellationToken cancellation);

    /// <summary>The latest version of a case, put away or not; null where there is no such case.</summary>
    Task<CaseVersion?> Latest(string id, CancellationToken cancellation);

    /// <summary>One version of a case; null where there is none with this number. Versions count from 1.</summary>
    Task<CaseVersion?> Version(string id, int number, CancellationToken cancellation);

    /// <summary>All versions of a case, the latest first, without their texts; empty where there is no such case.</summary>
    Task<IReadOnlyList<VersionEntry>> History(string id, CancellationToken cancellation);

    /// <summary>Makes a case of its own, with an id made from the title: kebab-case, and not yet taken.</summary>
    Task<CaseVersion> Create(string title, Draft draft, CancellationToken cancellation);

    /// <summary>Saves a new version if <paramref name="basedOn"/> is still the latest; otherwise nothing is written.</summary>
    /// <param name="id">The case.</param>
    /// <param name="basedOn">The number of the version that the author had before him.</param>
    /// <param name="draft">What to save.</param>
    /// <param name="cancellation">Ends the waiting. Whether the version was written is then to be seen from the history.</param>
    Task<SaveOutcome> Save(string id, int basedOn, Draft draft, CancellationToken cancellation);

    /// <summary>Saves the texts of an earlier version as a new one. <see cref="SaveOutcome.Missing"/> where there is no such version.</summary>
    Task<SaveOutcome> Restore(string id, int basedOn, int number, string author, CancellationToken cancellation);

    /// <summary>
    /// Takes back the last change that has not been taken back yet, as a new version. <see cref="SaveOutcome.Nothing"/> at the first
    /// version, or when all is taken back.
    /// </summary>
    Task<SaveOutcome> Undo(string id, int basedOn, string author, CancellationToken cancellation);

    /// <summary>
    /// Makes the last undone change again, as a new version. <see cref="SaveOutcome.Nothing"/> when nothing was undone since the last
    /// change.
    /// </summary>
    Task<SaveOutcome> Redo(string id, int basedOn, string author, CancellationToken cancellation);

    /// <summary>Puts a case away: it leaves the list and keeps all its versions. False where there is no such case.</summary>
    Task<bool> PutAway(string id, string author, CancellationToken cancellation);

    /// <summary>Brings a case that was put away back into the list. False where there is no such case.</summary>
    Task<bool> BringBack(string id, string author, CancellationToken cancellation);

    /// <summary>
    /// Keeps what the lenses answer about a version, for lists to show. It follows from the version's texts and is no part of them, so
    /// it may be written again. False where there is no such version.
    /// </summary>
    Task<bool> Verdict(string id, int number, string? verdict, string? headline, CancellationToken cancellation);
}
