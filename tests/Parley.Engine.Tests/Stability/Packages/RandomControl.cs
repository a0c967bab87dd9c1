using Parley.Engine.Stability;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>Random deal spaces in which somebody gives something.</summary>
public static class RandomControl
{
    /// <summary>The control of a seed: rules, conditions, joint and irreversible options, issues that nobody gives.</summary>
    public static PackageControl Draw(int seed)
    {
        var family = (seed % 4) switch { 0 => Family.Rules, 1 => Family.ConditionalIssues, 2 => Family.Audiences, _ => Family.Everything };
        var space = RandomSpace.Draw(family, seed, SpaceSize.Small with { Packages = [20, 60, 150, 150] });
        var draws = new Draws((ulong)seed + 77_000_000);
        var (joint, ownOption, nobody, final) = (draws.Pick(0.0, 0.3, 0.6), draws.Pick(0.0, 0.3), draws.Pick(0.0, 0.2), draws.Pick(0.0, 0.2));
        int[] Givers() => draws.Chance(nobody) ? []
            : draws.Chance(joint) ? [.. draws.Order(space.Parties).Take(draws.Pick(2, 2, 3)).Order()] : [draws.Next(space.Parties)];
        return new()
        {
            Space = space,
            Givers = Array.ConvertAll(space.Options, count =>
            {
                var issue = Givers();
                return Enumerable.Range(0, count).Select(_ => draws.Chance(ownOption) ? Givers() : issue).ToArray();
            }),
            Irreversible = draws.Chance(0.3) ? null
                : Array.ConvertAll(space.Options, count => Enumerable.Range(0, count).Select(_ => draws.Chance(final)).ToArray()),
            StatusQuo = draws.Chance(0.3) ? null : AnyPackage(draws, space.Options),
            Stays = draws.Chance(0.6) ? null : AnyPackage(draws, space.Options),
            Ratified = draws.Chance(0.3) ? [] : [.. space.Threshold.Select(_ => draws.Next(space.Parties))],
        };
    }

    /// <summary>The same for the oracle.</summary>
    public static OraclePackages Oracle(PackageControl control) => new()
    {
        Space = OracleSpaces.From(control.Space),
        Givers = control.Givers,
        Irreversible = control.Irreversible ?? Array.ConvertAll(control.Space.Options, count => new bool[count]),
        StatusQuo = control.StatusQuo,
        Stays = control.Stays,
        Ratified = control.Ratified.Length == 0 ? null : control.Ratified,
    };

    private static int[] AnyPackage(Draws draws, int[] options) => Array.ConvertAll(options, count => draws.Next(count + 1) - 1);
}
