using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Parley.Web;

/// <summary>
/// The way to an entry of a case's text, by keys and indexes: <c>values.russia.sanctions.keep</c>, <c>offers[2].choose.meeting</c>.
/// A key that holds a dot, a bracket or a quote is written in double quotes: <c>values.usa.length."1.5"</c>.
/// </summary>
public sealed class CasePath : IEquatable<CasePath>
{
    private readonly CaseStep[] _steps;

    /// <summary>A path of these steps; none leads to the whole case.</summary>
    public CasePath(params IEnumerable<CaseStep> steps) => _steps = [.. steps];

    /// <summary>The whole case.</summary>
    public static CasePath Root { get; } = new();

    /// <summary>The steps, from the whole case inwards.</summary>
    public IReadOnlyList<CaseStep> Steps => _steps;

    /// <summary>This path and one step more.</summary>
    public CasePath Then(CaseStep step) => new([.. _steps, step]);

    /// <summary>The path without its last step; the whole case's is the whole case.</summary>
    public CasePath Parent => _steps.Length == 0 ? this : new(_steps[..^1]);

    /// <summary>Whether the other path is this one or leads further in.</summary>
    public bool IsAtOrAbove(CasePath other) => other._steps.AsSpan().StartsWith(_steps);

    /// <summary>Reads a path as <see cref="ToString"/> writes it; null where the text is none.</summary>
    public static CasePath? TryParse(string text)
    {
        if (text.Length == 0) return Root;
        var steps = new List<CaseStep>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                var end = text.IndexOf(']', at);
                if (end < 0 || !int.TryParse(text.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
                steps.Add(index);
                at = end + 1;
                continue;
            }

            if (steps.Count > 0 && text[at++] != '.') return null;
            if (ReadKey(text, ref at) is not { } key) return null;
            steps.Add(key);
        }

        return new CasePath(steps);
    }

    /// <summary>Reads a path as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="FormatException">The text is no path.</exception>
    public static CasePath Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is no path; write it as values.russia.sanctions or offers[2].by");

    /// <summary>The dotted form.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in _steps)
        {
            if (step.Key is not { } key)
            {
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
                continue;
            }

            if (text.Length > 0) text.Append('.');
            if (key.Length > 0 && key.AsSpan().IndexOfAny(".[]\"\\") < 0) text.Append(key);
            else text.Append('"').Append(key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        }

        return text.ToString();
    }

    /// <summary>The path as the reader of cases writes it, in claims and findings: keys with a dot of their own (1.5) are plain numbers, without quotes.</summary>
    public string ToPlain()
    {
        var text = new StringBuilder();
        foreach (var step in _steps)
        {
            if (step.Key is not { } key) text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else text.Append(text.Length > 0 ? "." : "").Append(key.Contains('.', StringComparison.Ordinal) ? PlainKey(key) : key);
        }

        return text.ToString();
    }

    /// <summary>A path in either form, as the reader of cases writes it; what is no path, as it is.</summary>
    public static string ToPlain(string path) => TryParse(path)?.ToPlain() ?? path;

    /// <summary>A number as the reader of cases writes it in a path; any other key as it is.</summary>
    public static string PlainKey(string key) =>
        decimal.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############################", CultureInfo.InvariantCulture) : key;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] CasePath? other) => other is not null && other._steps.AsSpan().SequenceEqual(_steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CasePath other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var step in _steps) hash.Add(step);
        return hash.ToHashCode();
    }

    private static string? ReadKey(string text, ref int at)
    {
        if (at >= text.Length) return null;
        if (text[at] != '"')
        {
            var start = at;
            while (at < text.Length && text[at] is not ('.' or '[' or ']' or '"' or '\\')) at++;
            return at == start ? null : text[start..at];
        }

        var key = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return key.ToString();
            }

            if (text[at] == '\\' && ++at >= text.Length) return null;
            key.Append(text[at]);
        }

        return null;
    }
}
