namespace Parley.Web;

/// <summary>A question about a version with edits that are not saved.</summary>
internal interface IEditedRequest
{
    /// <summary>The version that the edits are made on.</summary>
    int BasedOn { get; }

    /// <summary>The edits, in order; null: none.</summary>
    IReadOnlyList<EditBody>? Edits { get; }
}
