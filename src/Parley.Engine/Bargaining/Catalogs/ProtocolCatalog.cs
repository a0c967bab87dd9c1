namespace Parley.Engine.Bargaining;

/// <summary>The protocols that can be asked for by name.</summary>
public static class ProtocolCatalog
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IProtocol> All { get; } =
    [
        new AlternatingOffers(),
        new SingleText(),
        new SingleText { Temperature = 0.1 },
        new MonotonicConcession(),
        new OwnConcessions(),
    ];

    /// <summary>The protocol of a name; null when there is none.</summary>
    public static IProtocol? Find(string name) => All.FirstOrDefault(p => p.Name == name);
}
