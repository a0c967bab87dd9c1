using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Formats;

/// <summary>
/// Reads another program's YAML (or JSON) into nodes. Nothing in it is executed: tags are words, and those that would have
/// Python make an object are refused. An alias stands for what its anchor holds, within a bound on the whole written out.
/// </summary>
internal sealed class YamlReader
{

    // Less than of other formats: the parser takes some microseconds for each, and no file may take a second.
    private const int Largest = 4 * 1024 * 1024;
    private const int Most = 200_000;

    private readonly string _file;
    private readonly Notes _notes;
    private readonly Stack<Open> _open = new();
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private YamlNode? _root;

    private YamlReader(string file, Notes notes) => (_file, _notes) = (file, notes);

    /// <summary>The nodes of a file's one document.</summary>
    /// <param name="file">The file.</param>
    /// <param name="notes">Where a key that stands twice is noted.</param>
    /// <exception cref="ForeignFileException">It is not such a document.</exception>
    public static YamlNode Read(ForeignFile file, Notes notes)
    {
        if (file.Bytes.Length > Largest)
            throw new ForeignFileException(file.Name, 0, $"the file has {file.Bytes.Length:N0} bytes; at most {Largest:N0} (4 MiB) are read");
        var text = ForeignText.Of(file, notes);
        var reader = new YamlReader(file.Name, notes);
        reader.ReadEvents(JsonText.IsJson(text) ? JsonText.AsYaml(text) : text);
        return reader._root ?? throw new ForeignFileException(file.Name, 1, "the file is empty");
    }

    private void ReadEvents(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        var line = 1;
        try
        {
            for (var events = 1; parser.MoveNext(); events++)
            {
                line = (int)Math.Max(1, parser.Current!.Start.Line);
                if (events > Most) throw Refused(line, $"the file has more than {Most:N0} entries and marks");
                Take(parser.Current, line);
            }
        }
        catch (YamlException exception)
        {
            throw new ForeignFileException(_file, (int)Math.Max(line, exception.Start.Line), "not readable as YAML from here on", exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser's way of saying that a bracket was not closed before the next line's key.
            throw new ForeignFileException(_file, line, "after this the file is not readable as YAML", exception);
        }
    }

    private void Take(ParsingEvent current, int line)
    {
        switch (current)
        {
            case DocumentStart when _root is not null:
                throw Refused(line, "a second YAML document starts here; a file holds one");
            case AnchorAlias alias:
                Add(Named(alias.Value.Value, line), null, line);
                break;
            case Scalar scalar:
                var tag = YamlTag.Of(scalar, _file, line);
                var isPlain = scalar.Style is ScalarStyle.Plain && !tag.IsText;
                Add(new YamlText(line, scalar.Value.Length == 0 && tag.Own is { } own ? own : scalar.Value, isPlain), scalar, line);
                break;
            case MappingStart mapping:
                Start(new YamlMap(line) { Tag = YamlTag.Of(mapping, _file, line).Own }, mapping, line);
                break;
            case SequenceStart sequence:
                Start(new YamlList(line) { IsTuple = YamlTag.Of(sequence, _file, line).IsTuple }, sequence, line);
                break;
            case MappingEnd or SequenceEnd:
                var closed = _open.Pop();
                Add(closed.Node, closed.Event, line);
                break;
        }
    }

    private YamlNode Named(string anchor, int line) => _anchors.TryGetValue(anchor, out var node)
        ? node ?? throw Refused(line, $"the alias {Names.Quoted("*" + anchor)} stands inside what it names")
        : throw Refused(line, $"the alias {Names.Quoted("*" + anchor)} names nothing above it");

    private void Start(YamlNode node, NodeEvent start, int line)
    {
        if (_open.Count >= FormatLimits.Depth) throw Refused(line, $"entries lie more than {FormatLimits.Depth} levels deep here");
        if (node is YamlMap && _open.TryPeek(out var parent) && parent is { Node: YamlMap, Key: null })
            throw Refused(line, "a mapping stands here where a key was expected");
        if (!start.Anchor.IsEmpty) _anchors[start.Anchor.Value] = null;
        _open.Push(new Open(node, start));
    }

    /// <summary>Puts a whole node where it belongs.</summary>
    private void Add(YamlNode node, NodeEvent? written, int line)
    {
        if (written is { Anchor.IsEmpty: false }) _anchors[written.Anchor.Value] = node;
        if (!_open.TryPeek(out var parent))
        {
            _root = node;
            return;
        }

        switch (parent.Node)
        {
            case YamlList list:
                list.Add(node);
                break;
            case YamlMap when parent.Key is null:
                if (node is YamlMap) throw Refused(line, "a mapping stands here where a key was expected");
                if (node is YamlText { IsPlain: true, Text: "<<" }) throw Refused(line, "'<<' is a YAML merge key; they are not read");
                parent.Key = node;
                break;
            case YamlMap map:
                if (!map.Add(parent.Key!, node))
                    _notes.Repaired(_file, line, $"{parent.Key!.Description} stands twice in one mapping; the last one counts.");
                parent.Key = null;
                break;
        }

        if (parent.Node.Size > Most)
            throw Refused(line, $"with its aliases written out the file has more than {Most:N0} entries");
    }

    private ForeignFileException Refused(int line, string message) => new(_file, line, message);

    private sealed class Open(YamlNode node, NodeEvent start)
    {
        public YamlNode Node { get; } = node;

        public NodeEvent Event { get; } = start;

        public YamlNode? Key { get; set; }
    }
}
