using Parley.Cases;

namespace Parley.Formats;

/// <summary>Another program's way to write down a negotiation.</summary>
/// <remarks>
/// Nothing throws for what a file holds but <see cref="ForeignFileException"/>; nothing in a file is executed; time and memory
/// are bounded by the files' sizes.
/// </remarks>
public interface IFormat
{
    /// <summary>Its name on the command line: <c>genius</c>, <c>geniusweb</c>, <c>negmas</c>, <c>negolog</c>, <c>gmcr</c>, <c>csv</c>, <c>xlsx</c>, <c>nfg</c>.</summary>
    string Name { get; }

    /// <summary>What it is, in a few words.</summary>
    string Title { get; }

    /// <summary>Whether a case can be read from it.</summary>
    bool CanRead => true;

    /// <summary>Whether a case can be written as it.</summary>
    bool CanWrite => true;

    /// <summary>Whether a file is of this format, by its content; cheap, never throws.</summary>
    bool Recognises(ForeignFile file);

    /// <summary>Whether a file that is of this format holds a whole negotiation by itself, so that its neighbours are none of its parts.</summary>
    bool IsWhole(ForeignFile file) => false;

    /// <summary>Reads one negotiation. Files that do not belong to it are noted as dropped.</summary>
    /// <param name="files">One file, or all the files of a folder, in order of name.</param>
    /// <exception cref="ForeignFileException">They hold no negotiation of this format.</exception>
    Imported Read(IReadOnlyList<ForeignFile> files);

    /// <summary>Writes a case as this format's files; null where this format is only read.</summary>
    /// <param name="case">The case.</param>
    /// <exception cref="ForeignFileException">The format cannot hold this case; the message says what and why.</exception>
    Exported? Write(Case @case);
}
