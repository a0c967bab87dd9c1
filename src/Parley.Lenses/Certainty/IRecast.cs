using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>The case's numbers as the engine needs them, under other values of the uncertain ones. One for each thread.</summary>
internal interface IRecast
{
    /// <summary>Puts these values in place of the uncertain numbers; false where the case cannot be computed then.</summary>
    bool Cast(decimal[] values);

    /// <summary>The deal space, of the likely one's structure. Good until the next cast.</summary>
    DealSpace Space { get; }

    /// <summary>The least each party takes besides its no-deal value, in units; <see cref="long.MinValue"/>/2 for none.</summary>
    long[] WalkAway { get; }

    /// <summary>What levers take from parties, by lever and party, in units.</summary>
    long[][] LeverCosts { get; }
}
