using Parley.Cases;

namespace Parley.Web;

/// <summary>A case with edits that are not saved yet: the case, or why there is none.</summary>
/// <param name="Case">The case; null where the edits cannot be made or leave no case.</param>
/// <param name="Reading">The text with the edits, read; null where the case came without reading it, or an edit cannot be made.</param>
/// <param name="Refusal">Why an edit cannot be made; null where all were.</param>
internal sealed record EditedCase(Case? Case, CaseReading? Reading, string? Refusal)
{
    /// <summary>Makes the edits on a version: number by number on the case as it was read where they allow that, else on its text.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static EditedCase Of(LoadedCase loaded, IReadOnlyList<CaseEdit> edits, CancellationToken cancel)
    {
        var quick = loaded.Case;
        for (var i = 0; i < edits.Count && quick is not null; i++) quick = NumberEdit.TryApply(quick, edits[i]);
        if (quick is not null) return new(quick, null, null);
        var text = loaded.Version.Yaml;
        if (edits.Count > 0)
        {
            var edited = CaseText.Apply(text, edits, cancel);
            if (!edited.IsDone) return new(null, null, edited.Fault.Message);
            text = edited.Text;
        }
        var reading = edits.Count > 0 ? CaseReader.Parse(text, "case.yaml") : loaded.Reading;
        return new(reading.Case, reading, null);
    }
}
