namespace Parley.Web;

/// <summary>Asks at which values of one number an answer changes.</summary>
/// <param name="BasedOn">The version.</param>
/// <param name="Vary">The number's path: <c>quantities.threat</c>.</param>
/// <param name="From">From which value; left out: the lower end of the entry's range.</param>
/// <param name="To">Up to which value; left out: the upper end.</param>
/// <param name="Watch">What to watch: <c>exists</c>, <c>nash</c>, <c>best:usa</c> …; left out: exists and nash.</param>
/// <param name="Edits">Edits that are not saved.</param>
internal sealed record ThresholdRequest(int BasedOn, string Vary, decimal? From = null, decimal? To = null, IReadOnlyList<string>? Watch = null, IReadOnlyList<EditBody>? Edits = null) : IEditedRequest;
