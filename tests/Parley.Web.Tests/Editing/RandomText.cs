using System.Text;

namespace Parley.Web.Tests;

/// <summary>Writes random YAML as people might: lines and brackets mixed, comments, empty lines, quotes, texts in blocks.</summary>
internal sealed class RandomText(Random random)
{
    private static readonly string[] Scalars =
    [
        "1", "-5..3", "a b", "yes", "\"q: {x}\"", "'it''s'", "x#y", "0.6", "= a * 2", "2017-07-07", "\"\"", "plain, with comma", "http://x/y?z", "ü 世", "true", "\"tab\\t\"",
    ];

    private int _keys;

    public string Next()
    {
        var text = new StringBuilder();
        if (random.Next(3) == 0) text.Append("# heading\n\n");
        Mapping(text, 0, 3, isFirstInline: false);
        var made = text.ToString();
        if (random.Next(4) == 0) made = made.TrimEnd('\n');
        return random.Next(5) == 0 ? made.Replace("\n", "\r\n", StringComparison.Ordinal) : made;
    }

    private void Mapping(StringBuilder text, int indent, int depth, bool isFirstInline)
    {
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            if (!isFirstInline) Lead(text, indent);
            isFirstInline = false;
            text.Append(Key()).Append(':');
            Value(text, indent, depth, indentList: random.Next(2) * 2);
        }
    }

    private void Lead(StringBuilder text, int indent)
    {
        if (random.Next(8) == 0) text.Append('\n');
        if (random.Next(6) == 0) text.Append(' ', indent).Append("# above\n");
        text.Append(' ', indent);
    }

    private void Value(StringBuilder text, int indent, int depth, int indentList)
    {
        switch (random.Next(depth > 0 ? 9 : 4))
        {
            case 0 when random.Next(3) == 0:
                End(text);
                break;
            case 0 or 1 or 2:
                text.Append(' ', random.Next(1, 4)).Append(Pick(Scalars));
                End(text);
                break;
            case 3 when random.Next(2) == 0:
                text.Append(random.Next(2) == 0 ? " |\n" : " >-\n").Append(' ', indent + 2).Append("first line\n").Append(' ', indent + 2).Append("# no comment\n");
                break;
            case 3 when random.Next(3) == 0:
                text.Append(" runs over\n").Append(' ', indent + 3).Append("two lines");
                End(text);
                break;
            case 3 or 4 or 5:
                text.Append(' ').Append(Flow(random.Next(1, 3), indent + 2));
                End(text);
                break;
            case 6:
                End(text);
                for (var n = random.Next(1, 4); n > 0; n--)
                {
                    Lead(text, indent + indentList);
                    text.Append('-');
                    Item(text, indent + indentList, depth - 1);
                }

                break;
            default:
                End(text);
                Mapping(text, indent + 2 + (random.Next(5) == 0 ? 2 : 0), depth - 1, isFirstInline: false);
                break;
        }
    }

    private void Item(StringBuilder text, int indent, int depth)
    {
        if (random.Next(3) == 0)
        {
            text.Append(' ');
            Mapping(text, indent + 2, depth, isFirstInline: true);
        }
        else
        {
            Value(text, indent, Math.Min(depth, 0), 0);
        }
    }

    private void End(StringBuilder text) => text.Append(random.Next(5) == 0 ? "   # beside\n" : "\n");

    private string Flow(int depth, int indent)
    {
        var isMap = random.Next(2) == 0;
        var parts = Enumerable.Range(0, random.Next(0, 4)).Select(_ =>
        {
            var value = depth > 0 && random.Next(3) == 0 ? Flow(depth - 1, indent + 2) : Pick(Scalars);
            if (value.Contains(", ", StringComparison.Ordinal) && value[0] == 'p') value = "plain";
            if (value.Contains('?')) value = "x";
            return isMap ? $"{Key()}: {value}" : value;
        }).ToList();
        var (open, close) = isMap ? ("{", "}") : ("[", "]");
        if (parts.Count == 0) return open + close;
        if (random.Next(4) > 0) return $"{open}{Pad()}{string.Join(random.Next(3) == 0 ? " ,  " : ", ", parts)}{(random.Next(6) == 0 ? "," : "")}{Pad()}{close}";
        var line = "\n" + new string(' ', indent);
        return $"{open}{line}{string.Join("," + (random.Next(3) == 0 ? " # in" : "") + line, parts)}{(random.Next(2) == 0 ? "," : "")}\n{new string(' ', indent)}{close}";
    }

    private string Pad() => random.Next(2) == 0 ? " " : "";

    private string Key() => random.Next(12) switch
    {
        0 => $"\"k {_keys++}\"",
        1 => $"{_keys++ + 30}",
        _ => $"k{_keys++}",
    };

    private T Pick<T>(T[] all) => all[random.Next(all.Length)];
}
