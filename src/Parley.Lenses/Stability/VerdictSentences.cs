using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Why a package holds or not, a sentence for each party that would gain by leaving it.</summary>
internal sealed class VerdictSentences(IReadOnlyList<PackageVerdict> all)
{
    private const int MostParties = 3;

    /// <summary>The sentences for a package.</summary>
    public IEnumerable<string> Of(PackageVerdict verdict)
    {
        var name = $"“{verdict.Package.Name}”";
        if (verdict.Word == PackageVerdict.Holds)
        {
            yield return $"{name} holds: nobody gains by moving away from it.";
            yield break;
        }
        var leaving = verdict.Leaving;
        foreach (var (party, at) in leaving.Take(MostParties).Select((p, at) => (p, at)))
            yield return $"{(at == 0 ? $"{name} {Opening(verdict)}: " : $"{name}, too: ")}{Leaving(verdict, party)}.";
        if (leaving.Length > MostParties)
            yield return $"{name}: {Say.List([.. leaving.Skip(MostParties).Select(verdict.View.Model.Name)])} would gain by leaving as well.";
    }

    /// <summary>What a party would do, why it gains, and what answers there are.</summary>
    public string Leaving(PackageVerdict verdict, int party)
    {
        var (view, state) = (verdict.View, verdict.State);
        var to = view.Telling(verdict.Telling, party, state)!.Value;
        return $"{view.Model.Name(party)} would {MoveWords.Does(view, [party], state, to)}{Named(verdict, to)}, {Why(view, party, state, to)}"
            + Answer(verdict, party, to);
    }

    private static string Opening(PackageVerdict verdict) => verdict.Word switch
    {
        PackageVerdict.Breaks => "breaks",
        PackageVerdict.Deterred => "holds by fear of the answer",
        _ => "is doubtful",
    };

    private string Named(PackageVerdict verdict, int to) =>
        all.FirstOrDefault(v => ReferenceEquals(v.View, verdict.View) && v.State == to) is { } named ? $" (“{named.Package.Name}”)" : "";

    private static string Why(StabilityView view, int party, int state, int to)
    {
        var stopping = view.StoppedBy(party, state);
        if (stopping.Count > 0 && view.StoppedBy(party, to).Count == 0)
            return $"as the package as it stands is stopped by {Say.List([.. stopping.Select(a => view.Model.Case.Audiences[a].Name)])}";
        return view.Gain(party, state, to) is > 0 and var gain ? $"which brings it {Say.Points(gain)} more" : "which it likes better";
    }

    private static string Answer(PackageVerdict verdict, int party, int to)
    {
        var (view, state) = (verdict.View, verdict.State);
        if (verdict.Word == PackageVerdict.Breaks) return ", and no answer makes that worse for it than staying";
        if (view.Reply(verdict.Telling, party, state, to) is not { } answer) return "";
        var after = answer[^1].To;
        var end = view.Conflict.Rank[party][after] < view.Conflict.Rank[party][state] ? "which leaves it worse off" : "which leaves it no better off";
        return verdict.Word == PackageVerdict.Deterred
            ? $"; but {MoveWords.Answer(view, answer)}, {end}"
            : $"; {MoveWords.Answer(view, answer)}, {end}, but {Cost(view, answer)}";
    }

    private static string Cost(StabilityView view, IReadOnlyList<Step> answer)
    {
        int[] losing = [.. answer.SelectMany(s => s.Movers.Where(m => view.Conflict.Rank[m][s.To] <= view.Conflict.Rank[m][s.From])).Distinct()];
        return losing.Length == 0 ? "it need not come to that" : $"{Say.List([.. losing.Select(view.Model.Name)])} would gain nothing by that";
    }
}
