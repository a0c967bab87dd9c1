namespace Parley.Formats;

/// <summary>How much of each thing a foreign file may have: far more than any known one has, little enough that reading stays quick.</summary>
internal static class FormatLimits
{
    /// <summary>Bytes of one file: 16 MiB.</summary>
    public const int FileBytes = 16 * 1024 * 1024;

    /// <summary>Levels of elements, objects or lists in each other.</summary>
    public const int Depth = 64;

    /// <summary>Elements, values and entries of one file.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>Attributes of one XML tag.</summary>
    public const int Attributes = 200;

    /// <summary>Issues of a negotiation, as in a case file.</summary>
    public const int Issues = 2_000;

    /// <summary>Options of one issue, as in a case file.</summary>
    public const int Options = 10_000;

    /// <summary>Options of all issues together, as the steps in a case file.</summary>
    public const int AllOptions = 200_000;

    /// <summary>Parties.</summary>
    public const int Parties = 1_000;

    /// <summary>Options named in the patterns of all interactions, so that the case stays small enough to be read.</summary>
    public const int Mentions = 50_000;

    /// <summary>Interactions, as in a case file.</summary>
    public const int Interactions = 10_000;
}
