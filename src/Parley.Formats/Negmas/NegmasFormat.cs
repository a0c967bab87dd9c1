using System.Text;
using System.Text.RegularExpressions;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>NegMAS scenarios: a YAML or JSON file with the outcome space, and one for each utility function.</summary>
/// <remarks>Nothing a file contains is executed or unpickled: tags are words, and Python objects are refused.</remarks>
public sealed partial class NegmasFormat : IFormat
{
    private const int LookedAt = 1 << 20;

    /// <inheritdoc />
    public string Name => "negmas";

    /// <inheritdoc />
    public string Title => "NegMAS scenario, YAML or JSON";

    /// <inheritdoc />
    public bool Recognises(ForeignFile file) => Holds(file);

    /// <inheritdoc />
    public Imported Read(IReadOnlyList<ForeignFile> files) => NegmasReader.Read(files);

    /// <inheritdoc />
    public Exported? Write(Case @case) => NegmasWriter.Write(@case, isJson: false);

    /// <summary>Writes a case as NegMAS's JSON files, which NegMAS itself reads only one by one.</summary>
    /// <param name="case">The case.</param>
    /// <exception cref="ForeignFileException">NegMAS cannot hold this case.</exception>
    public static Exported WriteJson(Case @case) => NegmasWriter.Write(@case, isJson: true);

    /// <summary>Whether a file names a type of NegMAS near its beginning or its end, where Python writes them.</summary>
    internal static bool Holds(ForeignFile file)
    {
        var bytes = file.Bytes.Span;
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, LookedAt)]);
        if (head.AsSpan().TrimStart("\uFEFF \t\r\n") is ['<', ..]) return false;
        return Types().IsMatch(head)
            || (bytes.Length > LookedAt && Types().IsMatch(Encoding.UTF8.GetString(bytes[Math.Max(LookedAt, bytes.Length - LookedAt)..])));
    }

    [GeneratedRegex(
        """((type|__python_class__)["']?\s*:\s*["']?|!!python/object[a-z:/_]*:|!)[\w.]*(OutcomeSpace|Util\w*Fun\w*|UFun)\b""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Types();
}
