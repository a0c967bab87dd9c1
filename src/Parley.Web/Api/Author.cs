using Parley.Reports;

namespace Parley.Web;

/// <summary>Who is working: as the browser says in a header, else whoever runs the workbench.</summary>
internal static class Author
{
    /// <summary>The header with the name, its letters beyond ASCII percent-encoded.</summary>
    public const string Header = "X-Parley-Author";

    private const int Longest = 80;

    public static string Of(HttpContext context)
    {
        var said = PlainText.Of(Uri.UnescapeDataString(context.Request.Headers[Header].ToString())).Trim();
        if (said.Length == 0) return Environment.UserName;
        return said.Length > Longest ? said[..Longest] : said;
    }
}
