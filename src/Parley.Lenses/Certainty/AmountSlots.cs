using Parley.Cases;

namespace Parley.Lenses;

/// <summary>The amounts of a case, each with a place of its own for its value in a draw, so that a draw looks nothing up.</summary>
internal sealed class AmountSlots(Doubts doubts)
{
    private readonly Dictionary<Amount, int> _slots = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Slot, int Doubt)> _drawn = [];
    private readonly List<(int Slot, Amount Amount)> _computed = [];
    private readonly List<decimal> _first = [];
    private readonly List<bool> _moves = [];
    private readonly decimal[] _doubts = doubts.Likely();
    private Judgement? _judgement;
    private decimal[]? _values;

    /// <summary>The value of each amount in the draw; the likely one before the first, and where a slot was given out since.</summary>
    public decimal[] Values => _values is { } values && values.Length == _first.Count ? values : _values = [.. _first];

    private Judgement Judgement => _judgement ??= doubts.At(_doubts);

    /// <summary>The slot of an amount.</summary>
    public int Of(Amount amount)
    {
        if (_slots.TryGetValue(amount, out var known)) return known;
        var slot = _first.Count;
        _slots.Add(amount, slot);
        _first.Add(Judgement(amount));
        var place = doubts.PlaceOf(amount);
        if (place is { } doubt) _drawn.Add((slot, doubt));
        else if (amount is Computed) _computed.Add((slot, amount));
        _moves.Add(place is not null || amount is Computed);
        return slot;
    }

    /// <summary>Whether the value in a slot can differ from draw to draw.</summary>
    public bool Moves(int slot) => slot >= 0 && _moves[slot];

    /// <summary>Takes the values of a draw.</summary>
    /// <exception cref="DivideByZeroException">A formula divides by 0.</exception>
    /// <exception cref="OverflowException">A formula makes a number that is too large.</exception>
    public void Draw(decimal[] values)
    {
        var into = Values;
        values.CopyTo(_doubts, 0);
        foreach (var (slot, doubt) in _drawn) into[slot] = values[doubt];
        foreach (var (slot, amount) in _computed) into[slot] = Judgement(amount);
    }
}
