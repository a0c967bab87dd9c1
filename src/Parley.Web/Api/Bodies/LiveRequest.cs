using System.Text.Json;

namespace Parley.Web;

/// <summary>Asks what a case says with edits that are not saved.</summary>
/// <param name="BasedOn">The version that the edits are made on.</param>
/// <param name="Edits">The edits, in order.</param>
/// <param name="Choose">A package of one's own: by issue an option's id, or shares by party. Null: none.</param>
/// <param name="Pick">A point of the chart that this very request would draw: its package is told too. Null: none.</param>
/// <param name="Narrow">Whether the chart is for a phone.</param>
/// <param name="Lenses">Which answers are wanted beside the deal's; left out: the balance's. Empty: none.</param>
/// <param name="Close">Whether the chart shows only what everyone accepts; left out: where that is a small part of the whole.</param>
internal sealed record LiveRequest(
    int BasedOn, IReadOnlyList<EditBody>? Edits = null, IReadOnlyDictionary<string, JsonElement>? Choose = null, PickBody? Pick = null, bool Narrow = false,
    IReadOnlyList<string>? Lenses = null, bool? Close = null) : IEditedRequest;
