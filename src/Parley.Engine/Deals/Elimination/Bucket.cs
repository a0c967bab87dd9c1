namespace Parley.Engine.Deals;

/// <summary>One step of an elimination: a variable, what mentions it, and what is left to know when it is gone.</summary>
/// <param name="Variable">The variable eliminated here.</param>
/// <param name="Factors">Factors that are settled here.</param>
/// <param name="Children">Earlier buckets whose messages are used up here.</param>
/// <param name="Separator">Variables that the message depends on, ascending; none: the message is a component's whole answer.</param>
/// <param name="Entries">Combinations of the separator's classes.</param>
internal sealed record Bucket(int Variable, Factor[] Factors, int[] Children, int[] Separator, int Entries);
