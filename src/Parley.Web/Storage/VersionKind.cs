namespace Parley.Web;

/// <summary>How a version came about, as <c>case_version.kind</c> has it.</summary>
internal static class VersionKind
{
    public const string Save = "save";
    public const string Restore = "restore";
    public const string Undo = "undo";
    public const string Redo = "redo";
}
