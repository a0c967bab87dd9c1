namespace Parley.Web;

/// <summary>Plans how something is put between brackets or braces.</summary>
internal static class FlowAddition
{
    /// <summary>The changes that put a text before the entry or item with this index, or after the last.</summary>
    public static List<TextChange> At(TextSource source, Located at, int index, string text)
    {
        var (parent, layout) = (at.Parent, source.Layout);
        if (parent.Count == 0)
            return [new TextChange(parent.Start, parent.End, parent.Kind == TextKind.Mapping ? $"{{ {text} }}" : $"[{text}]")];
        if (index < parent.Count)
        {
            var start = at.Start(index);
            var between = layout.StartsLine(start) ? layout.NewLine + new string(' ', layout.Column(start)) : " ";
            return [new TextChange(start, start, text + "," + between)];
        }

        var end = at.End(index - 1);
        var first = at.Start(index - 1);
        var comma = Comma(source.Text, end);
        if (!layout.StartsLine(first)) return comma < 0 ? [new TextChange(end, end, ", " + text)] : [new TextChange(comma + 1, comma + 1, $" {text},")];
        var line = layout.NewLine + new string(' ', layout.Column(first)) + text;

        // The closing bracket may stand on the last entry's line.
        var after = comma < 0 ? end : comma + 1;
        var rest = source.Text.AsSpan(after, layout.LineEnd(after) - after).Trim();
        var place = rest.IsEmpty || rest[0] == '#' ? layout.LineEnd(after) : after;
        return comma < 0 && place > end
            ? [new TextChange(end, end, ","), new TextChange(place, place, line)]
            : [new TextChange(place, place, comma < 0 ? "," + line : line + ",")];
    }

    /// <summary>The comma that follows a place, after spaces and line breaks at most; −1 where something else does.</summary>
    public static int Comma(string text, int place)
    {
        while (place < text.Length && char.IsWhiteSpace(text[place])) place++;
        return place < text.Length && text[place] == ',' ? place : -1;
    }
}
