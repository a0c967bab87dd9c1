namespace Parley.Web;

/// <summary>How an edit is to be made.</summary>
/// <param name="Changes">The changes of the text.</param>
/// <param name="Expected">What the text must then say.</param>
/// <param name="Container">The mapping or list that changes; where the changes do not lead to what is expected, it is written anew.</param>
internal sealed record EditPlan(IReadOnlyList<TextChange> Changes, TextNode Expected, CasePath Container);
