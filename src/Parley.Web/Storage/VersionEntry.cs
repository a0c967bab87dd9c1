namespace Parley.Web;

/// <summary>A version as the history shows it, without its texts.</summary>
/// <param name="Number">Which version it is, from 1.</param>
/// <param name="At">When it was saved, UTC.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Note">What was done, in a few words.</param>
/// <param name="Restored">The version whose texts it brought back, if it did.</param>
/// <param name="Verdict">What the lenses said of it in a word, if that was kept.</param>
/// <param name="Headline">What they said in a sentence, if that was kept.</param>
/// <param name="Kind">How it came about: <c>save</c>, <c>restore</c>, <c>undo</c> or <c>redo</c>.</param>
public sealed record VersionEntry(
    int Number, DateTimeOffset At, string Author, string Note, int? Restored, string? Verdict, string? Headline, string Kind);
