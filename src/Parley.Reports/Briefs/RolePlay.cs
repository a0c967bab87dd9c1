using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// A role-play made of a case: a confidential brief for each party, a sheet for whoever runs it, and one for afterwards. Role-play by
/// people who take the parties' places forecasts what conflicts lead to better than experts do (Green 2002).
/// </summary>
public static class RolePlay
{
    /// <summary>The file name of the sheet for whoever runs the role-play.</summary>
    public const string Facilitator = "facilitator";

    /// <summary>The file name of the sheet for afterwards.</summary>
    public const string Debrief = "debrief";

    /// <summary>What the file names of briefs start with; the party's id follows.</summary>
    public const string BriefOf = "brief-";

    /// <summary>All sheets: the facilitator's, the debrief, then the briefs in the case's order.</summary>
    /// <param name="case">The case.</param>
    /// <param name="path">How the case is named on a command line.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="CaseModelException">The numbers of the case cannot be computed with.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<Sheet> Sheets(Case @case, string path, CancellationToken cancel = default)
    {
        Brief[] briefs = [.. @case.Parties.Select(p => Brief.For(@case, p.Id, cancel))];
        var analysis = Analyst.Analyze(@case, ["deal"], cancel: cancel);
        var model = CaseModel.Compile(@case);
        return
        [
            new(Facilitator, FacilitatorContent.Of(analysis, model, briefs)),
            new(Debrief, DebriefContent.Of(analysis, path)),
            .. briefs.Select(b => new Sheet(BriefOf + @case.Parties[b.Party].Id, BriefContent.Of(b))),
        ];
    }
}
