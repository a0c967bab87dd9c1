namespace Parley.Web;

/// <summary>A difference of two trees.</summary>
/// <param name="Path">Where it is: in the later tree, or in the earlier one for what was removed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">What stood there.</param>
/// <param name="To">What stands there.</param>
internal sealed record TreeChange(CasePath Path, ChangeKind Kind, TextNode? From, TextNode? To);
