namespace Parley.Cases;

/// <summary>The little grammar that messages need.</summary>
internal static class Grammar
{
    /// <summary>The noun with <c>a</c> or <c>an</c>.</summary>
    public static string Article(string noun) => $"{(noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {noun}";

    /// <summary><c>1 party</c>, <c>2 parties</c>.</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:N0} {many}";
}
