namespace Parley.Formats;

/// <summary>A value of an issue, as Python would compare it: numbers by size, words letter by letter.</summary>
/// <param name="Key">The same for values that Python takes for equal.</param>
/// <param name="Name">As written.</param>
/// <param name="Number">The number it is; null for a word.</param>
internal readonly record struct NegmasValue(string Key, string Name, decimal? Number)
{
    /// <summary>A number.</summary>
    public static NegmasValue Of(decimal number)
    {
        var plain = ForeignNumber.Plain(number);
        return new("n" + plain, plain, number);
    }

    /// <summary>What a text of a file is.</summary>
    public static NegmasValue Of(YamlText text)
    {
        if (!text.IsPlain) return new("s" + text.Text, text.Text, null);
        if (text.IsNothing) return new("none", "none", null);
        if (IsTrue(text.Text) is { } flag) return new(flag ? "n1" : "n0", text.Text, flag ? 1 : 0);
        return NegmasNumber.Read(text.Text) is { } number ? Of(number) with { Name = text.Text } : new("s" + text.Text, text.Text, null);
    }

    private static bool? IsTrue(string word) => word switch
    {
        "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => true,
        "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => false,
        _ => null,
    };
}
