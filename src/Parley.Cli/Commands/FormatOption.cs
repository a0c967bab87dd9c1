using System.CommandLine;
using Parley.Cases;
using Parley.Formats;

namespace Parley.Cli;

/// <summary>An option that names another program's format.</summary>
internal static class FormatOption
{
    /// <summary>The option.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="does">What naming a format does.</param>
    public static Option<string?> Create(string name, string does) => new(name)
    {
        HelpName = "NAME",
        Description = $"{does}. There is: {string.Join(", ", FormatCatalog.All.Select(format => format.Name))}.",
    };

    /// <summary>The format that is named; null where none is.</summary>
    /// <exception cref="CommandFailure">There is none of that name.</exception>
    public static IFormat? Chosen(string? name)
    {
        if (name is null) return null;
        var known = FormatCatalog.All.Select(format => format.Name).ToList();
        if (FormatCatalog.All.FirstOrDefault(format => format.Name == name) is { } chosen) return chosen;
        var meant = Spelling.Nearest(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there is: {string.Join(", ", known)}";
        throw new CommandFailure(ExitCode.WrongCommand, $"there is no format '{name}'{meant}");
    }
}
