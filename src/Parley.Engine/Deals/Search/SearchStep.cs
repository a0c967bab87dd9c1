namespace Parley.Engine.Deals;

/// <summary>One decision of a search: an issue to settle, or a gate to set, once all that its conditions share with earlier decisions is known.</summary>
internal sealed record SearchStep
{
    /// <summary>The issue; −1 for a gate.</summary>
    public required int Issue { get; init; }

    /// <summary>The choices: option indexes of the issue, −1 for absence and for a gate's values.</summary>
    public required int[] Options { get; init; }

    /// <summary>By choice: the place of its option among all options of all issues; −1 for none.</summary>
    public required int[] Places { get; init; }

    /// <summary>By choice: its class.</summary>
    public required int[] ClassOf { get; init; }

    /// <summary>How many classes.</summary>
    public required int Classes { get; init; }

    /// <summary>Combinations of earlier decisions' classes that this one can tell apart.</summary>
    public required int Entries { get; init; }

    /// <summary>Earlier steps whose classes make up the entry, with what each class adds to it.</summary>
    public required (int Step, int Stride)[] Separator { get; init; }

    /// <summary>By entry and class: whether it can be.</summary>
    public required bool[] Allowed { get; init; }

    /// <summary>By entry and class: the bonuses that fall due.</summary>
    public required int[][] Due { get; init; }

    /// <summary>Later steps that hang on this one, and else on earlier ones alone.</summary>
    public required int[] Children { get; init; }

    /// <summary>By entry, class and child: the child's entry, which hangs on nothing else.</summary>
    public required int[] ChildEntries { get; init; }

    /// <summary>The place of the first entry among all steps' entries.</summary>
    public required int FirstEntry { get; init; }

    /// <summary>The place of the first choice of the first entry among all steps' choices.</summary>
    public required int FirstCell { get; init; }
}
