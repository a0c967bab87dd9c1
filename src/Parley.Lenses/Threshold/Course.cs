using Parley.Cases;

namespace Parley.Lenses;

/// <summary>How the answer to one watch runs while the number is varied: what the finding is told from.</summary>
internal sealed class Course
{
    // Five significant digits of the range; the table has the number in full.
    private const int DigitsDropped = 3;

    public Course(CaseModel model, Variation variation, Watch watch, IReadOnlyList<TriedValue> tried, int at, bool isWithinError)
    {
        (Model, Variation, Watch, Tried, IsWithinError) = (model, variation, watch, tried.Count, isWithinError);
        Stretches = Stretch.All(tried, at);
        Turns = [.. Enumerable.Range(1, Stretches.Count - 1).Select(k => Turn.Between(Stretches[k - 1], Stretches[k], variation.Unit))];
    }

    /// <summary>The case at its likely values.</summary>
    public CaseModel Model { get; }

    /// <summary>What is varied.</summary>
    public Variation Variation { get; }

    /// <summary>What is watched.</summary>
    public Watch Watch { get; }

    /// <summary>How many values were tried.</summary>
    public int Tried { get; }

    /// <summary>Whether some answer came from a frontier that is only within an error.</summary>
    public bool IsWithinError { get; }

    /// <summary>The answers, in the order of the values.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>Where they change; one fewer.</summary>
    public IReadOnlyList<Turn> Turns { get; }

    /// <summary>Which stretch the case's own value lies in, or −1.</summary>
    public int Home
    {
        get
        {
            if (Variation.Written < Variation.From || Variation.Written > Variation.To) return -1;
            for (var k = 0; k < Turns.Count; k++)
                if (Variation.Written < Turns[k].At || (Variation.Written == Turns[k].At && Turns[k].IsLast)) return k;
            return Stretches.Count - 1;
        }
    }

    /// <summary>An answer as a clause.</summary>
    public string Clause(Reply reply) => reply.IsImpossible ? reply.Words : Watch.Clause(reply, Package(reply));

    /// <summary>An answer by itself.</summary>
    public string Answer(Reply reply) => Watch.IsPackage && reply.Package is not null ? Package(reply) : reply.Words;

    /// <summary>A value as sentences have it.</summary>
    public string Value(decimal value)
    {
        var decimals = Math.Max(0, Variation.Unit.Scale - DigitsDropped);
        return Math.Round(value, decimals).ToString("#,0.############", Say.Numerals);
    }

    private string Package(Reply reply)
    {
        if (reply.Package?.Choose is not { } choose) return "";
        foreach (var named in Model.Case.Packages)
            if (Model.Decode(Model.Settle(named.Choose)).Equals(choose)) return $"“{named.Name}”";
        if (Model.StatusQuo is not { } statusQuo) return InWords.Differences(Model.Case.Issues, choose, new([]));
        var before = Model.Decode(statusQuo);
        return choose.Equals(before) ? "the status quo" : InWords.Differences(Model.Case.Issues, choose, before);
    }
}
