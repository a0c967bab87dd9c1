using System.Globalization;

namespace Parley.Engine.Bargaining;

/// <summary>The numbers that a strategy or a component is given: read, checked against their ranges, and written.</summary>
internal static class StrategySettings
{
    /// <summary>A value for every parameter, in their order.</summary>
    /// <exception cref="StrategyException">A setting is unknown, given twice, no number, or out of its range.</exception>
    public static double[] Read(WrittenCall call, IReadOnlyList<StrategyParameter> parameters)
    {
        var values = parameters.Select(p => p.Usual).ToArray();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in call.Settings)
        {
            var at = Index(parameters, key);
            if (at < 0) throw Unknown(call.Name, key, [.. parameters.Select(p => p.Name)]);
            if (!given.Add(key)) throw Twice(call.Name, key);
            var parameter = parameters[at];
            if (value.Settings.Count > 0 || !double.TryParse(value.Name, NumberStyles.Float, CultureInfo.InvariantCulture, out values[at]))
                throw new StrategyException($"{call.Name}: {key} is '{value.Name}'; expected {Range(parameter)}");
            if (!(values[at] >= parameter.Least && values[at] <= parameter.Most) || (parameter.IsWhole && values[at] != Math.Truncate(values[at])))
                throw new StrategyException($"{call.Name}: {key} is {value.Name}; expected {Range(parameter)}");
        }
        return values;
    }

    /// <summary>The name with the settings that are not the usual ones: <c>boulware(e=0.05)</c>. What <see cref="Read"/> reads back to the same values.</summary>
    public static string Write(string name, IReadOnlyList<StrategyParameter> parameters, IReadOnlyList<double> values)
    {
        var unusual = new List<string>();
        for (var k = 0; k < parameters.Count; k++)
            if (values[k] != parameters[k].Usual) unusual.Add(string.Create(CultureInfo.InvariantCulture, $"{parameters[k].Name}={values[k]:R}"));
        return unusual.Count == 0 ? name : $"{name}({string.Join(", ", unusual)})";
    }

    /// <summary>The error of a setting that is not known.</summary>
    public static StrategyException Unknown(string name, string key, IReadOnlyList<string> known) => known.Count == 0
        ? new($"{name} has no settings, but is given '{key}'")
        : new($"{name} has no setting '{key}': {NearestSpelling.Hint(key, known)}");

    /// <summary>The error of a setting that is given twice.</summary>
    public static StrategyException Twice(string name, string key) => new($"{name}: {key} is given twice");

    private static string Range(StrategyParameter parameter) =>
        string.Create(CultureInfo.InvariantCulture, $"a {(parameter.IsWhole ? "whole " : "")}number from {parameter.Least:R} to {parameter.Most:R}");

    private static int Index(IReadOnlyList<StrategyParameter> parameters, string name)
    {
        for (var k = 0; k < parameters.Count; k++)
            if (parameters[k].Name == name) return k;
        return -1;
    }
}
