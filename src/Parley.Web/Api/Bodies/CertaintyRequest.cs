namespace Parley.Web;

/// <summary>Asks how sure the answers are.</summary>
/// <param name="BasedOn">The version that the edits are made on.</param>
/// <param name="Edits">Edits that are not saved.</param>
internal sealed record CertaintyRequest(int BasedOn, IReadOnlyList<EditBody>? Edits = null) : IEditedRequest;
