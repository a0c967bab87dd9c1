using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Web;

/// <summary>The title and question of a case's text, as far as they can be read: a text in the middle of being written counts too.</summary>
internal sealed record CaseHeading(string? Title, string? Question)
{
    private const int Longest = 4 * 1024 * 1024;
    private const int MostEvents = 200_000;
    private const int LongestShown = 500;

    /// <summary>Reads the text's first level until both are found, or until it cannot be read any more.</summary>
    public static CaseHeading Of(string yaml)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (yaml.Length > Longest) return new CaseHeading(null, null);
        var parser = new Parser(new Scanner(new StringReader(yaml.TrimStart('\uFEFF')), skipComments: true));
        try
        {
            var depth = 0;
            string? key = null;
            for (var events = 0; events < MostEvents && found.Count < 2 && parser.MoveNext(); events++)
            {
                depth += parser.Current!.NestingIncrease;
                if (parser.Current is Scalar scalar && depth == 3)
                {
                    if (key is "title" or "question" && !string.IsNullOrWhiteSpace(scalar.Value)) found.TryAdd(key, OneLine.Of(scalar.Value, LongestShown));
                    key = key is null ? scalar.Value : null;
                }
                else if (depth == 3 && parser.Current is MappingEnd or SequenceEnd)
                {
                    key = null;
                }
            }
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // What was found before counts.
        }

        return new CaseHeading(found.GetValueOrDefault("title"), found.GetValueOrDefault("question"));
    }
}
