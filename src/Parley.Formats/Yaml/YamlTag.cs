using YamlDotNet.Core.Events;

namespace Parley.Formats;

/// <summary>What a YAML tag says, read as a word.</summary>
/// <param name="Own">The name after <c>!</c> of a tag of the file's own.</param>
/// <param name="IsText">Whether it makes a text of what looks like a number.</param>
/// <param name="IsTuple">Whether it makes a pair of a list.</param>
internal readonly record struct YamlTag(string? Own, bool IsText, bool IsTuple)
{
    private const string Standard = "tag:yaml.org,2002:";

    /// <summary>The tag of a node; nothing where there is none.</summary>
    /// <exception cref="ForeignFileException">It would have Python make an object, or is not known.</exception>
    public static YamlTag Of(NodeEvent node, string file, int line)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific) return node is { Tag.IsEmpty: false } and Scalar ? new(null, true, false) : default;
        var tag = node.Tag.Value;
        if (!tag.StartsWith(Standard, StringComparison.Ordinal))
            return tag.StartsWith('!') ? new(tag[1..], false, false) : throw Unknown();
        return tag[Standard.Length..] switch
        {
            "str" or "python/str" or "python/unicode" or "timestamp" when node is Scalar => new(null, true, false),
            "int" or "float" or "bool" or "null" or "python/int" or "python/float" or "python/bool" or "python/none" when node is Scalar =>
                default,
            "python/tuple" when node is SequenceStart => new(null, false, true),
            "seq" or "python/list" when node is SequenceStart => default,
            "map" or "python/dict" when node is MappingStart => default,
            var other when other.StartsWith("python/", StringComparison.Ordinal) => throw new ForeignFileException(
                file, line, $"the tag {Names.Quoted("!!" + other)} would have Python make an object; such files are not read"),
            _ => throw Unknown(),
        };

        ForeignFileException Unknown() =>
            new(file, line, $"the tag {Names.Quoted(tag.Replace(Standard, "!!", StringComparison.Ordinal))} is not known here");
    }
}
