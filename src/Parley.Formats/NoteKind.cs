namespace Parley.Formats;

/// <summary>What an import has to say about something in a file.</summary>
public enum NoteKind
{
    /// <summary>Taken as it stands.</summary>
    Found,

    /// <summary>Not in the file, and assumed: what, and on what ground.</summary>
    Guessed,

    /// <summary>Wrong in the file, and mended the way its own program reads it: a warning.</summary>
    Repaired,

    /// <summary>In the file, and not in the case.</summary>
    Dropped,
}
