namespace Parley.Cases;

/// <summary>What a party can do to another while there is no deal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; the id where none is written.</param>
/// <param name="By">The party that can pull it.</param>
/// <param name="Against">The party it is aimed at.</param>
/// <param name="Costs">What it takes from parties and audiences, by id; a negative cost pleases.</param>
/// <param name="Excludes">Levers that cannot be pulled together with it.</param>
public sealed record Lever(
    string Id, string Name, string By, string Against, Catalog<AmountOf> Costs, Sequence<string> Excludes) : IIdentified;
