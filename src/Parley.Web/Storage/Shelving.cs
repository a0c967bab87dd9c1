namespace Parley.Web;

/// <summary>What can be done with a case as a whole, as <c>case_shelving.action</c> has it.</summary>
internal static class Shelving
{
    public const string PutAway = "put-away";
    public const string BringBack = "bring-back";
}
