namespace Parley.Web;

/// <summary>A case as lists show it: its latest version, without the texts.</summary>
/// <param name="Id">The case's id in the workbench.</param>
/// <param name="Title">Its title; where the text holds none that can be read, the last that could.</param>
/// <param name="Question">Its question, if it has one.</param>
/// <param name="Version">The number of the latest version.</param>
/// <param name="At">When that was saved, UTC.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Verdict">What the lenses said of it in a word, if that was kept.</param>
/// <param name="Headline">What they said in a sentence, if that was kept.</param>
public sealed record CaseEntry(
    string Id, string Title, string? Question, int Version, DateTimeOffset At, string Author, string? Verdict, string? Headline);
