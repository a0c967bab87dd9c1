using Parley.Engine.Stability;

namespace Parley.Engine.Tests;

/// <summary>Conflicts over packages that stop with the test.</summary>
internal static class Conflicts
{
    public static PackageConflict Of(PackageControl control, ConflictLimits? limits = null) =>
        PackageConflict.Of(control, limits, TestContext.Current.CancellationToken);

    public static Neighbourhood? Around(PackageControl control, IReadOnlyList<int[]> packages, int most, ConflictLimits? limits = null) =>
        Neighbourhood.Of(control, packages, most, limits, TestContext.Current.CancellationToken);
}
