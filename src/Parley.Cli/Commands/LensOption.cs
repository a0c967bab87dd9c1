using System.CommandLine;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Cli;

/// <summary>The option <c>--lens</c>: one or several lenses by name.</summary>
internal static class LensOption
{
    /// <summary>The option.</summary>
    /// <param name="does">What naming a lens does.</param>
    public static Option<string[]> Create(string does) => new("--lens")
    {
        HelpName = "NAME",
        Description = $"{does}; can be given again. There is: {string.Join(", ", Analyst.Lenses.Select(l => l.Name))}.",
    };

    /// <summary>The lenses named, each once; null when none is.</summary>
    /// <exception cref="CommandFailure">There is no lens of that name.</exception>
    public static string[]? Chosen(string[] names)
    {
        var known = Analyst.Lenses.Select(l => l.Name).ToList();
        foreach (var name in names)
        {
            if (known.Contains(name)) continue;
            var meant = Spelling.Nearest(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there is: {string.Join(", ", known)}";
            throw new CommandFailure(ExitCode.WrongCommand, $"there is no lens '{name}'{meant}");
        }
        return names.Length == 0 ? null : [.. names.Distinct()];
    }
}
