namespace Parley.Cases;

/// <summary>Someone whose agreement counts. A party may be there only to give its consent and have no values.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; the id where none is written.</param>
/// <param name="Benchmark">Points its predecessors got, which a deal should beat, if any.</param>
public sealed record Party(string Id, string Name, Amount? Benchmark = null) : IIdentified;
