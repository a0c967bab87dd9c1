using System.Globalization;
using System.Xml.Linq;

namespace Parley.Formats.Tests;

/// <summary>
/// What a profile is worth to its side, one package at a time, written from the definitions alone: each discrete evaluation over the
/// issue's largest; offset + slope × (value − lower bound); a real line cut at 0 and 1; hyper-rectangles over the largest utility.
/// </summary>
internal sealed class NaiveGenius
{
    private readonly List<(int Index, string Type, List<string> Values)> _issues;
    private readonly XElement _profile;

    public NaiveGenius(string domain, string profile)
    {
        _issues = [.. Parsed(domain).Descendants("issue").Select(i => ((int)i.Attribute("index")!, Type(i), i.Elements("item").Select(v => (string)v.Attribute("value")!).ToList()))];
        _profile = Parsed(profile);
    }

    /// <summary>The utility of a package: for every issue the index of a discrete value, or the number itself.</summary>
    public double Utility(IReadOnlyList<double> package) => _profile.Descendants("ufun").FirstOrDefault() is { } function
        ? Sum(function, package) / Number(_profile.Descendants("utility").First(), "maxutility")
        : _issues.Select((issue, at) => Weight(issue.Index) * Evaluation(issue, package[at])).Sum();

    public double? Reservation => _profile.Descendants("reservation").FirstOrDefault() is { } found ? Number(found, "value") : null;

    private double Sum(XElement function, IReadOnlyList<double> package) => Number(function, "weight", 1) * function.Elements().Sum(part =>
        part.Name == "ufun" ? Sum(part, package)
        : Pays(part, package) ? Number(part, "utility") * Number(part, "weight", 1) : 0);

    private bool Pays(XElement box, IReadOnlyList<double> package)
    {
        bool Within(XElement bound)
        {
            var value = package[_issues.FindIndex(i => i.Index == (int)bound.Attribute("index")!)];
            return value >= Number(bound, "min") && value <= Number(bound, "max");
        }

        return box.Elements("EXCLUDES").Any() ? !box.Elements("EXCLUDES").All(Within) : box.Elements("INCLUDES").All(Within);
    }

    private double Weight(int index) => _profile.Descendants("weight").Where(w => (int)w.Attribute("index")! == index).Select(w => Number(w, "value")).LastOrDefault();

    private double Evaluation((int Index, string Type, List<string> Values) issue, double value)
    {
        var element = _profile.Descendants("issue").Single(i => (int)i.Attribute("index")! == issue.Index);
        if (issue.Type == "discrete")
        {
            var evaluations = element.Elements("item").Where(i => (string?)i.Attribute("evaluation") is not (null or "null")).ToDictionary(i => (string)i.Attribute("value")!, i => Number(i, "evaluation"));
            var largest = evaluations.Values.Max();
            return largest == 0 ? 0 : evaluations[issue.Values[(int)value]] / largest;
        }

        var evaluator = element.Elements("evaluator").FirstOrDefault();
        if (evaluator is null) return 0;
        if (issue.Type == "integer") return Number(evaluator, "offset") + (Number(evaluator, "slope") * (value - Number(element, "lowerbound")));
        var (p0, p1, p2) = (Number(evaluator, "parameter0"), Number(evaluator, "parameter1", 0), Number(evaluator, "parameter2", 0));
        return (string?)evaluator.Attribute("ftype") switch
        {
            "linear" => Math.Clamp(p0 + (p1 * value), 0, 1),
            "constant" => p0,
            _ => value < p0 || value >= p1 ? 0 : value < p2 ? (value - p0) / (p2 - p0) : 1 - ((value - p2) / (p1 - p2)),
        };
    }

    private static string Type(XElement issue) => (string?)issue.Attribute("type") ?? "discrete";

    private static double Number(XElement element, string name, double? otherwise = null) =>
        (string?)element.Attribute(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise ?? throw new InvalidDataException(name);

    // What stands before the outermost element is nobody's business.
    private static XElement Parsed(string text) =>
        XElement.Parse(text[Math.Max(text.IndexOf("<negotiation_template", StringComparison.Ordinal), text.IndexOf("<utility_space", StringComparison.Ordinal) is >= 0 and var at && !text.Contains("<negotiation_template", StringComparison.Ordinal) ? at : 0)..]);
}
