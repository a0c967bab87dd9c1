namespace Parley.Engine.Bargaining;

/// <summary>Knows nothing: every issue weighs the same and every option is as good as another. What other models are measured against.</summary>
public sealed class UniformModel : OpponentModel
{
    private double[][] _points = [];

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<OpponentModel> Entry { get; } = new("uniform", "Takes every option for as good as another.", [], _ => new UniformModel());

    /// <inheritdoc/>
    public override double[][] Points => _points;

    /// <inheritdoc/>
    public override void Observe(in Turn turn, Offer offer) { }

    /// <inheritdoc/>
    protected override void Begin() => _points = Table(1.0 / Seat.Issues);
}
