namespace Parley.Lenses;

/// <summary>Neighbouring steps of a numeric issue that are worth the same to every side.</summary>
/// <param name="From">Where the first begins: index of the option.</param>
/// <param name="To">Where the last ends.</param>
/// <param name="Points">By party, what each single step adds, in units of its grid.</param>
/// <param name="Readings">By audience of the case, what each single step adds to its own reading, in its points.</param>
internal sealed record StepWorth(int From, int To, long[] Points, decimal[] Readings)
{
    /// <summary>Whether one side gains by the step and another loses.</summary>
    public bool IsOpposed(IReadOnlyList<int> parties) => parties.Any(p => Points[p] > 0) && parties.Any(p => Points[p] < 0);

    /// <summary>Whether any side minds.</summary>
    public bool Matters(IReadOnlyList<int> parties) => parties.Any(p => Points[p] != 0);
}
