namespace Parley.Web;

/// <summary>Where the items of a merged list come from: by the names that they have in all three lists, and by their indexes in the two that were merged.</summary>
/// <param name="Index">The index in the merged list of what has a name.</param>
/// <param name="Mine">By index in the merged list: the index in mine; −1 for none.</param>
/// <param name="Theirs">The same for theirs.</param>
internal sealed record MergedList(IReadOnlyDictionary<string, int> Index, IReadOnlyList<int> Mine, IReadOnlyList<int> Theirs);
