namespace Parley.Formats;

/// <summary>What a value of a JSON file is.</summary>
internal enum JsonKind
{
    /// <summary><c>null</c></summary>
    Nothing,

    /// <summary><c>true</c> or <c>false</c></summary>
    Flag,

    /// <summary>A number, as written.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>Members by name, in order.</summary>
    Object,
}
