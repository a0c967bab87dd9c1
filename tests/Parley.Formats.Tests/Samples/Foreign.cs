using System.Text;

namespace Parley.Formats.Tests;

/// <summary>Files of other programs, made of texts.</summary>
internal static class Foreign
{
    public static ForeignFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<ForeignFile> Files(params (string Name, string Text)[] files) => [.. files.Select(f => File(f.Name, f.Text))];
}
