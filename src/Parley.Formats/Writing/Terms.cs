namespace Parley.Formats;

/// <summary>Mappings, texts and numbers to be written as YAML or JSON.</summary>
internal static class Terms
{
    public static YamlMap Map(params IEnumerable<(string Key, YamlNode Value)> entries)
    {
        var map = new YamlMap(0);
        foreach (var (key, value) in entries) map.Add(Words(key), value);
        return map;
    }

    public static YamlList List(params IEnumerable<YamlNode> items)
    {
        var list = new YamlList(0);
        foreach (var item in items) list.Add(item);
        return list;
    }

    public static YamlText Words(string text) => new(0, text, isPlain: false);

    public static YamlText Number(decimal number) => new(0, ForeignNumber.Plain(number), isPlain: true);

    public static YamlText Flag(bool flag) => new(0, flag ? "true" : "false", isPlain: true);
}
