using System.Text.RegularExpressions;
using Parley.Formats;

namespace Parley.Cli;

/// <summary>Tells when what was given for a case is another program's file.</summary>
internal static partial class ForeignCase
{
    private const int Looked = 4096;

    /// <summary>What to say where a path is no case but can be imported; null where it cannot, or is meant to be a case.</summary>
    public static string? Told(string path)
    {
        try
        {
            var file = Directory.Exists(path) ? Array.Find([.. Directory.GetFiles(path).Order(StringComparer.Ordinal).Take(50)], IsForeign) : File.Exists(path) && IsForeign(path) ? path : null;
            if (file is null || FoundFiles.Load(file) is not { } foreign) return null;
            var format = FormatCatalog.All.First(known => known.Recognises(foreign));
            return $"{path} is no case but a {format.Title}; import it first: parley import {Quoted(path)} -o case.yaml";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CommandFailure)
        {
            return null;
        }
    }

    /// <summary>Whether the first lines of a file are those of a case.</summary>
    public static bool IsCase(ReadOnlySpan<byte> bytes) => Version().IsMatch(System.Text.Encoding.UTF8.GetString(bytes[..Math.Min(Looked, bytes.Length)]));

    private static bool IsForeign(string path) =>
        FoundFiles.Load(path) is { Bytes.Length: > 0 } file && !IsCase(file.Bytes.Span) && FormatCatalog.All.Any(format => format.Recognises(file));

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;

    [GeneratedRegex("""^\s*\{?\s*"?parley"?\s*:""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
