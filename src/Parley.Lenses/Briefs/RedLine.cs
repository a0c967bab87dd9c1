namespace Parley.Lenses;

/// <summary>Options of one issue that a party cannot sign, at all or beside certain others.</summary>
/// <param name="Options">The options.</param>
/// <param name="Beside">What they cannot be taken together with, each alone enough; empty: they cannot be taken at all.</param>
public sealed record RedLine(OptionsOf Options, IReadOnlyList<OptionsOf> Beside);
