using System.Buffers;
using System.Text;

namespace Parley.Formats;

/// <summary>The text of a foreign file, whatever its encoding, without characters that no text has.</summary>
internal static class ForeignText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Control characters but tab and line ends; what XML allows nowhere, and JSON in no string.
    private static readonly SearchValues<char> Invalid = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not (9 or 10 or 13)).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>
    /// The text: UTF-8, or UTF-16 or UTF-32 with a byte-order mark, or else, with a note, Latin-1. Line ends are line feeds, so
    /// that lines count alike. Invalid characters are left out, with a note.
    /// </summary>
    /// <exception cref="ForeignFileException">It is too large, or holds nothing.</exception>
    public static string Of(ForeignFile file, Notes notes)
    {
        if (file.Bytes.Length > FormatLimits.FileBytes)
            throw new ForeignFileException(
                file.Name, 0, $"the file has {file.Bytes.Length:N0} bytes; at most {FormatLimits.FileBytes:N0} (16 MiB) are read");
        var text = Decoded(file, notes).ReplaceLineEndings("\n").TrimStart('\uFEFF');
        text = WithoutInvalid(text, file, notes);
        return text.AsSpan().Trim().IsEmpty ? throw new ForeignFileException(file.Name, 0, "the file is empty") : text;
    }

    /// <summary>Its first characters, for a look at what it is. Never throws.</summary>
    public static string Start(ForeignFile file, int characters = 4096)
    {
        var bytes = file.Bytes.Span[..Math.Min(file.Bytes.Length, characters)];
        return (Encoded(bytes)?.Encoding ?? Encoding.UTF8).GetString(bytes);
    }

    private static string Decoded(ForeignFile file, Notes notes)
    {
        var bytes = file.Bytes.Span;
        if (Encoded(bytes) is { } marked)
        {
            if (!marked.IsUtf8) notes.Found(file.Name, 0, $"The file is in {marked.Encoding.WebName.ToUpperInvariant()}.");
            if (!marked.IsUtf8) return marked.Encoding.GetString(bytes[marked.Mark..]);
            bytes = bytes[marked.Mark..];
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            notes.Repaired(file.Name, 0, "The file is not UTF-8; it is read as Latin-1, so that letters with accents may be wrong.");
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>The encoding that the first bytes tell, and how long the mark is; null where they tell none.</summary>
    private static (Encoding Encoding, int Mark, bool IsUtf8)? Encoded(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3, true),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4, false),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2, false),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2, false),
        [(byte)'<' or (byte)'{', 0, ..] => (Encoding.Unicode, 0, false),
        [0, (byte)'<' or (byte)'{', ..] => (Encoding.BigEndianUnicode, 0, false),
        _ => null,
    };

    // Halves of characters need no care: the decoders replace them.
    private static string WithoutInvalid(string text, ForeignFile file, Notes notes)
    {
        var first = text.AsSpan().IndexOfAny(Invalid);
        if (first < 0) return text;
        notes.Repaired(file.Name, LineOf(text, first), "A character that no text may hold is left out.");
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
            if (!Invalid.Contains(character)) kept.Append(character);
        return kept.ToString();
    }

    /// <summary>The line, from 1, on which a character stands.</summary>
    public static int LineOf(string text, int at) => 1 + text.AsSpan(0, at).Count('\n');
}
