namespace Parley.Lenses;

/// <summary>How much a lens may search: choices of one issue's option tried, in all its searches together.</summary>
internal sealed class SearchBudget(long choices, CancellationToken cancel)
{
    private const long Between = 0x3FFF;
    private long _left = choices;

    /// <summary>Pays for trying one choice; false when the budget is spent.</summary>
    /// <exception cref="OperationCanceledException">The inquiry was cancelled.</exception>
    public bool Pay()
    {
        if (_left == 0) return false;
        if ((--_left & Between) == 0) cancel.ThrowIfCancellationRequested();
        return true;
    }
}
