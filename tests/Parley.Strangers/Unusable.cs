using Parley.Engine.Bargaining;

namespace Parley.Strangers;

/// <summary>None that can be had by name: it needs to be told something.</summary>
public sealed class NeedsWords(string words) : Stranger(words);

/// <summary>Nobody outside can see it.</summary>
internal sealed class Hidden() : Stranger("hidden");
