using Parley.Engine.Bargaining;

namespace Parley.Strangers;

/// <summary>Does as one should: takes whatever suits it.</summary>
public sealed class Easy() : Stranger("easy")
{
    public override Answer Respond(in Turn turn, Offer offer) => Seat.Suits(offer) ? Answer.Accept : Answer.Reject;
}

/// <summary>The same, but prints, as one does while looking for a mistake.</summary>
public sealed class Talkative() : Stranger("talkative")
{
    public override Answer Respond(in Turn turn, Offer offer)
    {
        Console.WriteLine("{\"match\":0}");
        Console.Error.WriteLine("thinking");
        return Seat.Suits(offer) ? Answer.Accept : Answer.Reject;
    }
}

public sealed class Thrower() : Stranger("thrower")
{
    public override Offer Propose(in Turn turn) => throw new InvalidOperationException("I give up\u001b[31m\nand more");
}

/// <summary>Throws the one exception that usually means that somebody else wants to stop.</summary>
public sealed class Canceller() : Stranger("canceller")
{
    public override Offer Propose(in Turn turn) => throw new OperationCanceledException();
}

/// <summary>Throws an exception that throws again when it is asked what it says.</summary>
public sealed class Mute() : Stranger("mute")
{
    public override Offer Propose(in Turn turn) => throw new Silent();

    private sealed class Silent : Exception
    {
        public override string Message => throw new InvalidOperationException();
    }
}

public sealed class Looper() : Stranger("looper")
{
    public override Answer Respond(in Turn turn, Offer offer)
    {
        for (var i = 0L; ; i++)
            if (i < 0) return Answer.Accept;
    }
}

public sealed class LoopsAtTheDoor() : Stranger("loops-at-the-door")
{
    public override Negotiator Sit()
    {
        while (true) Thread.Sleep(1000);
    }
}

public sealed class Hoarder() : Stranger("hoarder")
{
    private static readonly List<byte[]> Kept = [];

    public override Offer Propose(in Turn turn)
    {
        for (; ; ) Kept.Add(GC.AllocateUninitializedArray<byte>(1 << 20));
    }
}

public sealed class Digger() : Stranger("digger")
{
    public override Offer Propose(in Turn turn) => Dig(1) > 0 ? Seat.Ranked(0) : Offer.None;

    private static int Dig(int depth) => Dig(depth + 1) + Dig(depth + 2);
}

public sealed class Quitter() : Stranger("quitter")
{
    public override Offer Propose(in Turn turn)
    {
        Environment.Exit(0);
        return Offer.None;
    }
}

/// <summary>Leaves a thread behind that ends the process when nobody is being asked, or somebody else.</summary>
public sealed class Saboteur() : Stranger("saboteur")
{
    public override Offer Propose(in Turn turn)
    {
        new Thread(() => throw new InvalidOperationException("bang")).Start();
        Thread.Sleep(2000);
        return Seat.Ranked(0);
    }
}

/// <summary>Keeps an offer of other talks, which means nothing in these.</summary>
public sealed class Forger() : Stranger("forger")
{
    public override Offer Propose(in Turn turn)
    {
        // A handle past every offer of these talks: what bits of memory can make of one.
        var forged = 1_000_000_000;
        return System.Runtime.CompilerServices.Unsafe.As<int, Offer>(ref forged);
    }
}

/// <summary>Sits nobody down.</summary>
public sealed class Absent() : Stranger("absent")
{
    public override Negotiator Sit() => null!;
}

/// <summary>Never too slow for one answer, and always for a match.</summary>
public sealed class Slowcoach() : Stranger("slowcoach")
{
    public override Offer Propose(in Turn turn)
    {
        Thread.Sleep(200);
        return Seat.Ranked(0);
    }
}
