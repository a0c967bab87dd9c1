using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>How far a case is on the way from nothing to an answer: who has to agree, what can be settled, what it is worth to whom.</summary>
/// <param name="of">The case, perhaps only begun.</param>
internal sealed class CaseProgress(Case of)
{
    /// <summary>The verdict on a case of which nothing can be told yet because it is only begun.</summary>
    public const string Verdict = "begun";

    /// <summary>Whether there are enough parties.</summary>
    public bool HasParties => of.Parties.Count >= 2;

    /// <summary>Whether anything can be settled.</summary>
    public bool HasIssues => of.Issues.Count > 0;

    /// <summary>Whether anything is worth anything to anybody.</summary>
    public bool HasPoints => of.Values.Any(sheet => sheet.Issues.Count > 0) || of.Priorities.Count > 0 || of.Interactions.Count > 0 || of.Audiences.Any(a => a.Values.Count > 0);

    /// <summary>Whether an answer can be worked out.</summary>
    public bool IsReady => HasParties && HasIssues && HasPoints;

    /// <summary>Parties without any points. Of more than two, some may be there for their consent alone.</summary>
    public IReadOnlyList<Party> WithoutPoints => [.. of.Parties.Where(p => !(of.Values.Find(p.Id)?.Issues.Count > 0) && !of.Priorities.Contains(p.Id))];

    /// <summary>Whether there is nothing left to lead anybody to.</summary>
    public bool IsDone => IsReady && (of.Parties.Count > 2 || WithoutPoints.Count == 0);

    /// <summary>What is missing, in a sentence.</summary>
    public string Missing => (2 - of.Parties.Count, HasIssues) switch
    {
        (2, false) => "Two parties and something to settle are still to come.",
        (1, false) => "A second party and something to settle are still to come.",
        (2, true) => "Two parties are still to come.",
        (1, true) => "A second party is still to come.",
        (_, false) => "Something to settle is still to come.",
        _ => "No points have been given to anything yet.",
    };

    /// <summary>Why nothing can be computed of a text: that it is only begun, or its errors.</summary>
    public static Fault Refusal(CaseReading reading)
    {
        IReadOnlyList<CaseFault> faults = [.. reading.Problems.Where(p => p.IsError).Select(CaseFault.Of)];
        return new(
            StatusCodes.Status422UnprocessableEntity,
            reading.Begun is { } begun ? $"The case is only begun. {new CaseProgress(begun).Missing}" : faults.Count > 0 ? faults[0].Message : "The text has errors.",
            faults);
    }
}
