using System.Reflection;

namespace Parley.Cases.Tests;

public sealed class ProblemCatalogTests
{
    [Fact]
    public void Codes_differ_and_are_in_order() =>
        Assert.Equal(ProblemCatalog.All.Select(kind => kind.Code).Distinct().Order(), ProblemCatalog.All.Select(kind => kind.Code));

    [Fact]
    public void Every_kind_that_the_source_can_raise_is_in_the_catalog()
    {
        var raised = typeof(ProblemKind).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(ProblemKind))
            .Select(field => (ProblemKind)field.GetValue(null)!);
        Assert.Equal(raised.Select(kind => kind.Code).Order(), ProblemCatalog.All.Select(kind => kind.Code));
    }

    [Fact]
    public void Every_kind_says_what_it_means_and_what_to_do() =>
        Assert.All(ProblemCatalog.All, kind =>
        {
            Assert.Matches("^P0[1-59][0-9]{2}$", kind.Code);
            Assert.EndsWith(".", kind.Meaning, StringComparison.Ordinal);
            Assert.EndsWith(".", kind.Remedy, StringComparison.Ordinal);
            Assert.NotEqual("", kind.Title);
        });

    [Fact]
    public void A_kind_is_found_by_its_code_in_any_capitals()
    {
        Assert.Equal("Nothing has this id", ProblemCatalog.Find("p0302")!.Title);
        Assert.Null(ProblemCatalog.Find("P9999"));
    }
}
