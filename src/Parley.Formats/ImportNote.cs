namespace Parley.Formats;

/// <summary>One line of an import's summary.</summary>
/// <param name="Kind">Found, guessed, repaired or dropped.</param>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1; 0 where a line says nothing.</param>
/// <param name="Text">One plain sentence.</param>
public sealed record ImportNote(NoteKind Kind, string File, int Line, string Text);
