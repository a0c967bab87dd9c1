using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Cases;

/// <summary>
/// Reads YAML into nodes: one document of plain texts, mappings and lists, with bounds on depth and size, and none of YAML's
/// shared or typed nodes. The first thing that is not such YAML ends it with one problem.
/// </summary>
internal sealed class TreeReader(string text, string file, ProblemList problems, string what)
{
    private const int Depth = 64;
    private const int Events = 200_000;

    private readonly Stack<Open> _open = new();
    private readonly int _lines = SourceText.LineOf(text, text.Length);
    private Node? _root;
    private bool _stopped;

    /// <summary>The document's node; null when there is none, or a problem that ends the reading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file's name, for places.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="what">What the file is, with its article.</param>
    /// <param name="first">The key that it starts with.</param>
    public static Node? Read(string text, string file, ProblemList problems, string what = "a case", string first = "parley: 1")
    {
        var reader = new TreeReader(text, file, problems, what);
        reader.ReadEvents();
        if (reader._stopped) return null;
        if (reader._root is null)
            problems.Add(
                FileProblems.Empty,
                new Place(file, 1, 1),
                $"the file is empty; {what} starts with '{first}'");
        return reader._root;
    }

    private void ReadEvents()
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        var last = Mark.Empty;
        try
        {
            var events = 0;
            while (!_stopped && parser.MoveNext())
            {
                var current = parser.Current!;
                last = current.Start;
                if (++events > Events) Stop(FileProblems.TooMuch, last, $"the file has more than {Events:N0} entries and marks");
                else Take(current);
            }
        }
        catch (YamlException exception)
        {
            var (kind, place, message) = SyntaxMessage.Of(exception, (int)last.Line, text, file);
            Stop(kind, place, message + StillOpen());
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's way of saying that a bracket was not closed before the next line's key.
            Stop(FileProblems.Syntax, last, $"after this the file is not readable as YAML{StillOpen()}");
        }
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart when _root is not null:
                Stop(FileProblems.SecondDocument, current.Start, $"a second YAML document starts here; {what} is one document");
                break;
            case AnchorAlias alias:
                Stop(
                    FileProblems.NotPlainYaml,
                    current.Start,
                    $"{Shown.Quote("*" + alias.Value)} is a YAML alias; write the entry out, or put the text in quotes");
                break;
            case NodeEvent node when !node.Anchor.IsEmpty:
                Stop(
                    FileProblems.NotPlainYaml,
                    current.Start,
                    $"{Shown.Quote("&" + node.Anchor)} is a YAML anchor; {what} says each thing in place, or put the text in "
                        + "quotes");
                break;
            case NodeEvent node when !node.Tag.IsEmpty:
                Stop(
                    FileProblems.NotPlainYaml,
                    current.Start,
                    $"{Shown.Quote(node.Tag.IsNonSpecific ? "!" : node.Tag.Value)} is a YAML tag; leave it out, or put the "
                        + "text in quotes");
                break;
            case Scalar scalar:
                Add(Text(scalar));
                break;
            case MappingStart or SequenceStart:
                Start(current);
                break;
            case MappingEnd or SequenceEnd:
                _open.Pop();
                break;
        }
    }

    /// <summary>Where the innermost bracket was opened, if one is open: the usual cause lies there, not where the scanner gave up.</summary>
    private string StillOpen() => _open.FirstOrDefault(open => open.Bracket is not null) is { } bracket
        ? $"; the {bracket.Bracket} of line {bracket.Node.Place.Line}, column {bracket.Node.Place.Column} is still open"
        : "";

    private ScalarNode Text(Scalar scalar)
    {
        var width = scalar.Start.Line == scalar.End.Line ? (int)(scalar.End.Column - scalar.Start.Column) : 0;
        var node = new ScalarNode(At(scalar.Start), scalar.Value, scalar.Style is ScalarStyle.Plain, width);
        if (Shown.FirstUnsafe(node.Text) is { } unsafeCharacter)
            problems.Add(
                FileProblems.UnsafeCharacter,
                node.Place,
                $"{node.Description} holds the character {unsafeCharacter}, which could mislead a reader or a terminal; "
                    + "delete it");
        return node;
    }

    private void Start(ParsingEvent current)
    {
        if (_open.Count >= Depth)
        {
            Stop(FileProblems.TooDeep, current.Start, $"entries lie more than {Depth} levels deep here");
            return;
        }

        if (_open.TryPeek(out var parent) && parent is { Node: MappingNode, Key: null })
        {
            Stop(
                StructureProblems.KeyNotText,
                current.Start,
                "a list or mapping stands here where a key, a plain text, was expected");
            return;
        }

        Node node = current is MappingStart ? new MappingNode(At(current.Start)) : new SequenceNode(At(current.Start));
        Add(node);
        _open.Push(new Open(node, BracketOf(current)));
    }

    private void Add(Node node)
    {
        if (!_open.TryPeek(out var parent))
        {
            _root = node;
            return;
        }

        switch (parent.Node)
        {
            case SequenceNode sequence:
                sequence.Items.Add(node);
                break;
            case MappingNode when parent.Key is null:
                parent.Key = Key((ScalarNode)node);
                break;
            case MappingNode mapping:
                if (!mapping.TryAdd(new Entry(parent.Key!, node))) ReportDuplicate(mapping, parent.Key!);
                parent.Key = null;
                break;
        }
    }

    private ScalarNode Key(ScalarNode key)
    {
        if (key is { IsPlain: true, Text: "<<" })
        {
            problems.Add(FileProblems.NotPlainYaml, key.Place, "'<<' is a YAML merge key; write the entries out");
            _stopped = true;
        }

        return key;
    }

    private void ReportDuplicate(MappingNode mapping, ScalarNode key)
    {
        var first = mapping.Find(key.Text)!.Key.Place;
        problems.Add(
            StructureProblems.DuplicateKey,
            key.Place,
            $"{Shown.Quote(key.Text)} stands twice in one mapping, first at line {first.Line}, column {first.Column}");
    }

    private Place At(Mark mark) => new(file, (int)Math.Clamp(mark.Line, 1, _lines), (int)Math.Max(1, mark.Column));

    private void Stop(ProblemKind kind, Mark mark, string message) => Stop(kind, At(mark), message);

    private void Stop(ProblemKind kind, Place place, string message)
    {
        problems.Add(kind, place with { Line = Math.Clamp(place.Line, 1, _lines) }, message);
        _stopped = true;
    }

    private static string? BracketOf(ParsingEvent current) => current switch
    {
        MappingStart { Style: MappingStyle.Flow } => "{",
        SequenceStart { Style: SequenceStyle.Flow } => "[",
        _ => null,
    };

    private sealed class Open(Node node, string? bracket)
    {
        public string? Bracket { get; } = bracket;

        public Node Node { get; } = node;

        public ScalarNode? Key { get; set; }
    }
}
