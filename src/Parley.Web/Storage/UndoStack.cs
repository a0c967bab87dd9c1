namespace Parley.Web;

/// <summary>
/// What undo and redo lead to, found by going through a case's versions once more: every change puts the version before on one pile; undo
/// moves along it, redo back; a new change after an undo leaves nothing to redo. Linear in the number of versions.
/// </summary>
internal sealed class UndoStack
{
    private readonly Stack<int> _undo = new();
    private readonly Stack<int> _redo = new();
    private readonly int _current;

    /// <summary>Goes through the versions, by number.</summary>
    public UndoStack(IEnumerable<(int Number, string Kind)> versions)
    {
        foreach (var (number, kind) in versions)
        {
            switch (kind)
            {
                case VersionKind.Undo when _undo.Count > 0:
                    _redo.Push(_current);
                    _current = _undo.Pop();
                    break;
                case VersionKind.Redo when _redo.Count > 0:
                    _undo.Push(_current);
                    _current = _redo.Pop();
                    break;
                default:
                    if (_current > 0) _undo.Push(_current);
                    _redo.Clear();
                    _current = number;
                    break;
            }
        }
    }

    /// <summary>The version whose texts stand now: it made the change that undo takes back; 0 where there is none.</summary>
    public int Current => _current;

    /// <summary>The version whose texts undo brings back; null where there is nothing to undo.</summary>
    public int? Undo => _undo.TryPeek(out var number) ? number : null;

    /// <summary>The version whose texts redo brings back; null where there is nothing to redo.</summary>
    public int? Redo => _redo.TryPeek(out var number) ? number : null;
}
