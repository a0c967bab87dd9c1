namespace Parley.Web;

/// <summary>A row of <c>case_version</c>, joined with the text of the case where that is wanted.</summary>
internal sealed class VersionRow
{
    public string CaseId { get; set; } = "";

    public int Number { get; set; }

    public object SavedAt { get; set; } = "";

    public string Author { get; set; } = "";

    public string Note { get; set; } = "";

    public string Kind { get; set; } = "";

    public int? Restored { get; set; }

    public string Title { get; set; } = "";

    public string? Question { get; set; }

    public string Sha256 { get; set; } = "";

    public byte[]? Body { get; set; }

    public string? Verdict { get; set; }

    public string? Headline { get; set; }
}
