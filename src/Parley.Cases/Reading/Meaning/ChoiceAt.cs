namespace Parley.Cases;

/// <summary>A choice to be checked, with its place and what to call it.</summary>
internal sealed record ChoiceAt(Choice Choice, Node Node, string Words);
