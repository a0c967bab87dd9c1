using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Formats;
using Parley.Lenses;

namespace Parley.Cli;

/// <summary>The game that a case's levers make, for formats that hold games.</summary>
internal static class ThreatGames
{
    /// <summary>The game.</summary>
    /// <exception cref="ForeignFileException">The case makes none; the message says why.</exception>
    public static NormalForm Of(Case @case)
    {
        try
        {
            var form = ThreatForm.Of(new(@case))
                ?? throw new ForeignFileException("", 0, "it names no levers, so there are no threats to choose among");
            return new(@case.Title, [.. form.Players.Select(p => @case.Parties[p].Name)], form.Strategies, form.Payoffs);
        }
        catch (Exception e) when (e is CaseModelException or DealSpaceTooLargeException)
        {
            throw new ForeignFileException("", 0, e.Message, e);
        }
    }
}
