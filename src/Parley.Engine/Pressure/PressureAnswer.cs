namespace Parley.Engine.Pressure;

/// <summary>Talk or press, for two parties.</summary>
public readonly record struct PressureAnswer
{
    /// <summary>Index of the first party's threat in the equilibrium; 0: it stands still.</summary>
    public required int FirstThreat { get; init; }

    /// <summary>Index of the second party's threat; 0: it stands still.</summary>
    public required int SecondThreat { get; init; }

    /// <summary>What the parties have, under these threats, if there is no deal.</summary>
    public required UnitPair NoDeal { get; init; }

    /// <summary>Index of the package that is the Nash bargain without levers; −1: no deal.</summary>
    public required int Talks { get; init; }

    /// <summary>Index of the package that is the Nash bargain under the threats; −1: no deal.</summary>
    public required int Pressed { get; init; }

    /// <summary>What that means to the first party; its verdict is here.</summary>
    public required PressureStakes First { get; init; }

    /// <summary>What that means to the second party; its verdict is here.</summary>
    public required PressureStakes Second { get; init; }

    /// <summary>The Nash bargain without levers where packages can be mixed by lot.</summary>
    public required PayoffPair TalksByLot { get; init; }

    /// <summary>The same under the threats: what the equilibrium in threats is worth.</summary>
    public required PayoffPair PressedByLot { get; init; }
}
