namespace Parley.Web;

/// <summary>What is to be saved on top of the latest version, or why nothing is.</summary>
/// <param name="Yaml">The text; null where it cannot be saved.</param>
/// <param name="Fault">Why it cannot be; null where it can.</param>
/// <param name="Sources">The texts of sources; null: those of the latest version stay.</param>
/// <param name="Note">What was done, in a few words; null: told from the difference.</param>
/// <param name="IsMerged">Whether it was brought together with what others saved meanwhile.</param>
internal sealed record SaveProposal(string? Yaml, Fault? Fault = null, IReadOnlyDictionary<string, string>? Sources = null, string? Note = null, bool IsMerged = false)
{
    /// <summary>Nothing is saved, for this reason.</summary>
    public static SaveProposal Refused(Fault fault) => new(null, fault);

    /// <summary>Nothing is saved: the case, as it stands or would stand, is in the way.</summary>
    public static SaveProposal Refused(string why, int status = StatusCodes.Status422UnprocessableEntity) => new(null, new Fault(status, why));
}
