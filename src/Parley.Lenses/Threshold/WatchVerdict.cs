namespace Parley.Lenses;

/// <summary>Watches the verdicts of a lens.</summary>
internal sealed class WatchVerdict(ILens lens) : Watch
{
    internal override string Subject => $"the verdict of the lens {lens.Name}";

    internal override Reply At(VariedCase varied)
    {
        var findings = lens.Answer(new(varied.Model, varied.Options, varied.Cancel));
        return Reply.Said(string.Join(", ", findings.Select(f => f.Verdict)));
    }

    internal override string Clause(Reply reply, string package) => $"{Subject} is {reply.Words}";
}
