using Parley.Cases;

namespace Parley.Web;

/// <summary>Has questions answered about versions with edits that are not saved: finds the version, makes the edits, or says why that cannot be.</summary>
internal sealed class EditedCases(CaseShelf shelf)
{
    /// <summary>Where an answer is worked out: one of the ways of <see cref="Workload"/>.</summary>
    public delegate Task<IResult> Lane(Func<CancellationToken, IResult> work, CancellationToken cancel);

    /// <summary>Answers a question.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="asked">The version, and the edits.</param>
    /// <param name="lane">Where the answer is worked out, the edits among it.</param>
    /// <param name="answer">Answers, from the case with its edits.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<IResult> Ask(string id, IEditedRequest asked, Lane lane, Func<Case, CancellationToken, IResult> answer, CancellationToken cancel)
    {
        if (await shelf.Version(id, asked.BasedOn, cancel).ConfigureAwait(false) is not { } loaded) return Fault.Missing($"version {asked.BasedOn} of '{id}'");
        var (edits, wrong) = EditBody.Read(asked.Edits);
        if (wrong is not null) return wrong;
        return await lane(
            stop =>
            {
                var edited = EditedCase.Of(loaded, edits, stop);
                if (edited.Case is { } of) return answer(of, stop);
                return edited.Refusal is { } refusal ? new Fault(StatusCodes.Status422UnprocessableEntity, refusal) : CaseProgress.Refusal(edited.Reading!);
            },
            cancel).ConfigureAwait(false);
    }
}
