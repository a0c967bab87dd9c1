using System.Globalization;
using System.Text;

namespace Parley.Web;

/// <summary>A source as it is to be saved. What is null stays as it is; what is empty is taken away.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Its author.</param>
/// <param name="Date">Its date: 2017-07-07.</param>
/// <param name="Url">Its address.</param>
/// <param name="Text">Its text.</param>
public sealed record SourceDraft(string? Title = null, string? Author = null, string? Date = null, string? Url = null, string? Text = null)
{
    private const int LongestWords = 500;

    /// <summary>Why it cannot be saved, in a sentence; null where it can.</summary>
    public string? Fault()
    {
        foreach (var (name, words) in new[] { ("title", Title), ("author", Author), ("address", Url) })
        {
            if (words?.Length > LongestWords) return $"The {name} has {words.Length:N0} characters, and a source's may have {LongestWords}.";
        }
        if (Date is { Length: > 0 } date && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return $"'{(date.Length > 40 ? date[..40] + "…" : date)}' is no date; write it as 2017-07-07.";
        if (Text is null) return null;
        if (string.IsNullOrWhiteSpace(Text)) return "The text is empty. Paste what the source says, or drop a file of plain text.";
        if (Text.Contains('\0', StringComparison.Ordinal)) return "This is no plain text. Save it as plain text or Markdown first, or copy its words and paste them.";
        if (Encoding.UTF8.GetByteCount(Text) is var bytes && bytes > SourceText.Largest)
            return $"The text has {bytes:N0} bytes, and a source's may have {SourceText.Largest:N0} (1 MiB); give it in parts, as sources of their own.";
        var paragraphs = SourceText.Of(Text).Paragraphs.Count;
        return paragraphs > SourceText.MostParagraphs ? $"The text has {paragraphs:N0} paragraphs, and a source's may have {SourceText.MostParagraphs:N0}." : null;
    }
}
