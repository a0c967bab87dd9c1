using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads conditions on options: lists of who is taken and who is not, any of several such, or a statement in words.</summary>
internal sealed class GmcrConditions(string file, GmcrConflict conflict, Notes notes)
{
    /// <summary>The pattern; null, with a note, where it says nothing.</summary>
    public Pattern? Read(JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Text:
                return GmcrStatement.Read(node.Text, conflict, message => new(file, node.Line, message));
            case JsonKind.Object when node["members"] is { Kind: JsonKind.List } members:
                var any = members.Items.Select(All).OfType<Pattern>().ToList();
                if (any.Count == 0) notes.Dropped(file, node.Line, "A condition that names no option is left out.");
                return any switch { [] => null, [var one] => one, _ => new Pattern.Any(any.ToSequence()) };
            case JsonKind.List:
                var all = All(node);
                if (all is null) notes.Dropped(file, node.Line, "A condition that names no option is left out.");
                return all;
            default:
                throw new ForeignFileException(file, node.Line, $"{node.Description} stands where a condition was expected");
        }
    }

    private Pattern? All(JsonNode list)
    {
        var parts = new List<Pattern>();
        foreach (var item in list.Items)
        {
            if (item.Items is not [var option, var taken])
                throw new ForeignFileException(file, item.Line, $"{item.Description} stands where a pair was expected: an option's number, and \"Y\" or \"N\"");
            if (ForeignNumber.Whole(option.Text) is not { } number || number < 0 || number >= conflict.Issues.Length)
                throw new ForeignFileException(file, option.Line, $"{option.Description} is no option; they are numbered 0 to {conflict.Issues.Length - 1}");
            parts.Add(taken.Text switch
            {
                "Y" or "y" => conflict.Holds(number, isTaken: true),
                "N" or "n" => conflict.Holds(number, isTaken: false),
                _ => throw new ForeignFileException(file, taken.Line, $"{taken.Description} stands where \"Y\" or \"N\" was expected"),
            });
        }

        return parts switch { [] => null, [var one] => one, _ => new Pattern.All(parts.ToSequence()) };
    }
}
