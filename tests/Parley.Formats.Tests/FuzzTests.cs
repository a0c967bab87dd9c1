using Parley.Formats.Fuzzing;

namespace Parley.Formats.Tests;

/// <summary>The bench runs a hundred thousand a format; these few thousand are always run.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Names => [.. Seeds.Formats];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_files_make_a_case_or_one_clear_error(string name)
    {
        var figures = Fuzzer.Run(FormatCatalog.All.Single(f => f.Name == name), first: 0, count: 2_000);
        // Were all refused, or none, the damage would reach nothing.
        Assert.InRange(figures.Cases, 100, 1_900);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_damage_starts_from_is_in_order(string name)
    {
        var format = FormatCatalog.All.Single(f => f.Name == name);
        foreach (var folder in Seeds.Of(name))
        {
            Assert.Contains(folder, format.Recognises);
            Assert.True(format.Read(folder).Case.Parties.Count >= 2);
        }
    }
}
