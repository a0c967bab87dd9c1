namespace Parley.Web;

/// <summary>Asks where the answer turns as one number changes.</summary>
/// <param name="BasedOn">The version that the edits are made on.</param>
/// <param name="Vary">The number's path.</param>
/// <param name="Edits">Edits that are not saved. One of the number itself moves only the middle of what is looked through.</param>
/// <param name="Watch">What is watched: <c>exists</c>, or a solution such as <c>nash</c>; left out: exists.</param>
internal sealed record TurnsRequest(int BasedOn, string Vary, IReadOnlyList<EditBody>? Edits = null, string? Watch = null) : IEditedRequest;
