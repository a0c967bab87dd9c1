using Parley.Cases;

namespace Parley.Formats;

/// <summary>An issue while sheets are read: its rows, wherever they stand.</summary>
/// <param name="name">Its name and where that stands.</param>
internal sealed class IssueDraft(ScalarNode name)
{
    public ScalarNode Name => name;

    /// <summary>Its id: as a column gives it, else made from the name once all are known.</summary>
    public string? Id { get; set; }

    /// <summary>Its rows, each with its table.</summary>
    public List<(SheetTable Table, SheetRow Row)> Rows { get; } = [];

    /// <summary>The id as a node.</summary>
    public ScalarNode Key => new(name.Place, Id!, isPlain: true, width: 0);
}
