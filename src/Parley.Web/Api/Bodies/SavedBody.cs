namespace Parley.Web;

/// <summary>A version that was saved.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">The version's number.</param>
/// <param name="At">When it was saved, UTC.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Note">What was done.</param>
/// <param name="Merged">Whether somebody else's changes were brought together with it, so that the text differs from what was sent.</param>
/// <param name="Faults">What is wrong with the text, or worth knowing.</param>
/// <param name="Change">Of undo and redo: the change that was taken back or made again, in words; null else, or where it cannot be told.</param>
internal sealed record SavedBody(string Id, int Number, DateTimeOffset At, string Author, string Note, bool Merged, IReadOnlyList<CaseFault> Faults, string? Change = null)
{
    /// <summary>The same of a version.</summary>
    public static SavedBody Of(LoadedCase loaded, bool merged, string? change = null)
    {
        var version = loaded.Version;
        return new(version.Id, version.Number, version.At, version.Author, version.Note, merged, [.. loaded.Reading.Problems.Select(CaseFault.Of)], change);
    }
}
