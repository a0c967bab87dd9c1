namespace Parley.Reports;

/// <summary>How every file of HTML begins: nothing is fetched, nothing runs, and its style is within.</summary>
internal static class HtmlHead
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>A document up to the end of its head; whoever goes on closes it.</summary>
    public static Markup Of(string title) => new Markup().Own("<!doctype html>\n").Open("html", ("lang", "en")).Line()
        .Open("head").Line()
        .Void("meta", ("charset", "utf-8")).Line()
        .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Line()
        .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line()
        .Void("meta", ("name", "color-scheme"), ("content", "light dark")).Line()
        .Void("meta", ("name", "generator"), ("content", $"Parley {Method.Version}")).Line()
        .Void("link", ("rel", "icon"), ("href", "data:,")).Line()
        .Element("title", title).Line()
        .Open("style").Own(Style()).Close().Line()
        .CloseLine();

    private static string Style()
    {
        using var sheet = new StreamReader(typeof(HtmlHead).Assembly.GetManifestResourceStream("report.css")!);
        return sheet.ReadToEnd().ReplaceLineEndings("\n");
    }
}
