namespace Parley.Formats;

/// <summary>A file that holds a domain or a profile.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Root">Its outermost element.</param>
/// <param name="Space">The element that holds the objectives: the utility space, or the root where there is none.</param>
internal sealed record GeniusFile(string Name, XmlElement Root, XmlElement Space)
{
    /// <summary>Whether it describes what is negotiated, rather than what one side thinks of it.</summary>
    public bool IsDomain => Root.Name.Equals("negotiation_template", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is one of the variants for experiments with uncertain preferences, made from another profile.</summary>
    public bool IsUncertain => string.Equals(Space["type"], "UNCERTAIN", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether every evaluation in it is left open, as in a form to be filled in.</summary>
    public bool IsBlank => Descendants(Space).Where(e => e.Name == "item").Select(e => e["evaluation"]).DefaultIfEmpty("").All(e => e == "null");

    /// <summary>The objective that holds all others; null where there is none.</summary>
    public XmlElement? Objective => Space.First("objective") ?? Descendants(Space).FirstOrDefault(e => e.Name == "objective");

    private static IEnumerable<XmlElement> Descendants(XmlElement element) => element.Children.SelectMany(c => Descendants(c).Prepend(c));
}
