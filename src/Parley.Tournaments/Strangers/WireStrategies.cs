namespace Parley.Tournaments;

/// <summary>What a worker answers when it is asked which strategies an assembly holds.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Fault">Why it cannot be used; null where it can.</param>
internal sealed record WireStrategies(IReadOnlyList<string> Names, string? Fault);
