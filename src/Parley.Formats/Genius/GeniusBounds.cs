namespace Parley.Formats;

/// <summary>The bounds of an integer or real issue, which stand on the issue itself or on a range within.</summary>
internal static class GeniusBounds
{
    public static (decimal? From, decimal? To) Of(XmlElement element) => (Of(element, "lowerbound"), Of(element, "upperbound"));

    private static decimal? Of(XmlElement element, string word) => ForeignNumber.Read(element[word] ?? element.First("range")?[word]);
}
