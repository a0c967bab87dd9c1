using System.Text;
using System.Text.Json;

namespace Parley.Formats;

/// <summary>
/// Reads JSON that nobody vouches for, within limits of size, depth and count, and knows the line of everything. Comments and a
/// comma too many are passed over; a name given twice is a note, and the last one counts, as in most programs.
/// </summary>
internal static class HardenedJson
{
    /// <summary>The file's one value.</summary>
    /// <exception cref="ForeignFileException">The file is no JSON, or more than the limits allow.</exception>
    public static JsonNode Read(ForeignFile file, Notes notes)
    {
        var bytes = Encoding.UTF8.GetBytes(ForeignText.Of(file, notes));
        // One level more, so that the limit is told in our words.
        var options = new JsonReaderOptions { MaxDepth = FormatLimits.Depth + 1, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        var reader = new Utf8JsonReader(bytes, options);
        try
        {
            var tree = new JsonTree(file.Name, bytes, notes);
            while (reader.Read()) tree.Add(ref reader);
            return tree.Root ?? throw new ForeignFileException(file.Name, 0, "the file is empty");
        }
        catch (JsonException exception)
        {
            throw new ForeignFileException(
                file.Name, (int)(exception.LineNumber ?? -1) + 1, $"this is no JSON: {Fault(bytes, exception)}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // A text with half of a character, written as \uD800.
            throw new ForeignFileException(file.Name, 0, "a text holds half of a character (\\uD800 to \\uDFFF)", exception);
        }
    }

    private static string Fault(byte[] bytes, JsonException exception)
    {
        if (exception.LineNumber is not { } line || exception.BytePositionInLine is not { } column) return "it cannot be made out";
        var start = 0;
        for (; line > 0 && start < bytes.Length; line--) start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        var at = (int)Math.Min(start + column, bytes.Length);
        if (at >= bytes.Length) return "it ends too soon";
        var rest = Encoding.UTF8.GetString(bytes.AsSpan(at, Math.Min(20, bytes.Length - at)));
        return $"'{new string([.. rest.TakeWhile(c => !char.IsControl(c) && c != '\uFFFD')])}' is not what was expected at column {column + 1}";
    }
}
