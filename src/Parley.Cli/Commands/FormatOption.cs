using System.CommandLine;
using Parley.Cases;
using Parley.Formats;

namespace Parley.Cli;

/// <summary>An option that names another program's format.</summary>
internal static class FormatOption
{
    // What a game of threats pays is computed by the lenses, which the formats do not know.
    private static readonly IReadOnlyList<IFormat> All = [.. FormatCatalog.All, new GambitFormat(ThreatGames.Of)];

    /// <summary>The option.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="does">What naming a format does.</param>
    /// <param name="serves">Which formats can be named.</param>
    public static Option<string?> Create(string name, string does, Func<IFormat, bool> serves) => new(name)
    {
        HelpName = "NAME",
        Description = $"{does}. There is: {string.Join(", ", All.Where(serves).Select(format => format.Name))}.",
    };

    /// <summary>The format that is named; null where none is.</summary>
    /// <exception cref="CommandFailure">There is none of that name.</exception>
    public static IFormat? Chosen(string? name, Func<IFormat, bool> serves)
    {
        if (name is null) return null;
        if (All.FirstOrDefault(format => format.Name == name) is { } chosen)
        {
            return serves(chosen) ? chosen : throw new CommandFailure(
                ExitCode.WrongCommand, $"{chosen.Name} ({chosen.Title}) is a format that is only {(chosen.CanRead ? "read" : "written")}");
        }
        var known = All.Where(serves).Select(format => format.Name).ToList();
        var meant = Spelling.Nearest(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there is: {string.Join(", ", known)}";
        throw new CommandFailure(ExitCode.WrongCommand, $"there is no format '{name}'{meant}");
    }
}
