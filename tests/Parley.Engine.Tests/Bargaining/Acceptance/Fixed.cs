using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>Offers one package of a single issue, and holds up a bar.</summary>
internal sealed class Fixed(int option, double bar = 1) : BiddingStrategy
{
    public override Offer Next(in Turn turn)
    {
        Table.Bar = bar;
        return Seat.Write([(short)option]);
    }
}
