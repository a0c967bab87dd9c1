namespace Parley.Lenses;

/// <summary>Watches whether a deal exists.</summary>
internal sealed class WatchDeal : Watch
{
    private const string Yes = "yes";
    private const string No = "no";

    internal override string Subject => "whether there is a deal";

    internal override Reply At(VariedCase varied) => Reply.Said(
        varied.HasDeal ? Yes : varied.Acceptable.IsExact ? No : "unproved");

    internal override string Clause(Reply reply, string package) => reply.Words switch
    {
        Yes => "there is a deal",
        No => "there is no deal",
        _ => "no deal was found",
    };
}
