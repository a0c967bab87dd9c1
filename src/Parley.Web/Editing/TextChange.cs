using System.Runtime.InteropServices;
using System.Text;

namespace Parley.Web;

/// <summary>A span of a text, and what is to stand there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextChange(int Start, int End, string Text)
{
    /// <summary>The text with changes made that do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextChange> changes)
    {
        var result = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var change in changes.OrderBy(change => change.Start).ThenBy(change => change.End))
        {
            result.Append(text, at, change.Start - at).Append(change.Text);
            at = change.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
