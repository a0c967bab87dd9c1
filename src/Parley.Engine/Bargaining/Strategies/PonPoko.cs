namespace Parley.Engine.Bargaining;

/// <summary>Draws its offers from one of five bands that fall slowly and swing.</summary>
/// <remarks>Matsune, in Aydoğan, Fujita, Baarslag, Jonker and Ito 2021; won ANAC 2017. What the description leaves open is told at its components.</remarks>
/// <param name="Band">Which of the bands 1 to 5; 0 to draw one.</param>
public sealed record PonPoko(int Band = 0) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("ponpoko", PonPokoBidding.Entry.Summary, PonPokoBidding.Entry.Parameters, v => new PonPoko((int)v[0])) { Source = Sources.Aydogan2021 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Band);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new PonPokoBidding(Band), new AcBar());
}
