using Parley.Cases;

namespace Parley.Lenses.Tests.Pressure;

/// <summary>The worked cases of the project's own folder.</summary>
internal static class Worked
{
    public static Case Hamburg { get; } = Read("hamburg-2017");

    private static Case Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Parley.slnx"))) folder = folder.Parent!;
        return CaseReader.Read(Path.Combine(folder.FullName, "cases", name)).Case!;
    }
}
