namespace Parley.Formats.Tests;

public sealed class FormatCatalogTests
{
    [Fact]
    public void Every_format_has_a_name_of_its_own() =>
        Assert.Equal(FormatCatalog.All.Count, FormatCatalog.All.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
}
