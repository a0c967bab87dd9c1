using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Parley.Web;

/// <summary>Where the dashes, colons and question marks stand that structure a text; the parser's events do not tell.</summary>
internal sealed class TextMarks
{
    private readonly List<int> _dashes = [];
    private readonly List<int> _colons = [];
    private readonly List<int> _questions = [];

    /// <summary>Scans a text that is known to be YAML.</summary>
    public TextMarks(string text)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: true);
        while (scanner.MoveNext())
        {
            var (start, end) = ((int)scanner.Current!.Start.Index, (int)scanner.Current.End.Index);
            if (scanner.Current is BlockEntry) _dashes.Add(start);
            else if (scanner.Current is Value) _colons.Add(start);
            else if (scanner.Current is Key && end > start) _questions.Add(start);
        }
    }

    /// <summary>The last dash before a place; −1 where there is none.</summary>
    public int DashBefore(int place) => Before(_dashes, place);

    /// <summary>The first colon from a place on; −1 where there is none.</summary>
    public int ColonFrom(int place)
    {
        var at = _colons.BinarySearch(place);
        if (at < 0) at = ~at;
        return at < _colons.Count ? _colons[at] : -1;
    }

    /// <summary>The last question mark before a place; −1 where there is none.</summary>
    public int QuestionBefore(int place) => Before(_questions, place);

    private static int Before(List<int> places, int place)
    {
        var at = places.BinarySearch(place);
        if (at < 0) at = ~at;
        return at > 0 ? places[at - 1] : -1;
    }
}
