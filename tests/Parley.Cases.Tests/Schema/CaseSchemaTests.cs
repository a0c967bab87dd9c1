using System.Text.Json;

namespace Parley.Cases.Tests;

public sealed class CaseSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(CaseSchema.Json).RootElement;

    public static TheoryData<string> Entries => [.. CaseKeys.All.Select(keys => keys.Name)];

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_schema_has_exactly_the_keys_that_the_reader_knows(string entry)
    {
        var keys = CaseKeys.All.Single(keys => keys.Name == entry);
        Assert.Equal(keys.Keys.Order(), Properties(entry).Select(property => property.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_key_has_a_title_and_a_description_for_editors(string entry) =>
        Assert.All(Properties(entry), property =>
        {
            Assert.NotEqual("", property.Value.GetProperty("title").GetString());
            Assert.NotEqual("", property.Value.GetProperty("description").GetString());
        });

    [Fact]
    public void Every_reference_in_the_schema_leads_somewhere()
    {
        var definitions = Schema.GetProperty("$defs").EnumerateObject().Select(definition => $"#/$defs/{definition.Name}").ToHashSet(StringComparer.Ordinal);
        var references = References(Schema).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(definitions.Order(), references.Order());
    }

    private static IEnumerable<JsonProperty> Properties(string entry)
    {
        var definition = entry == "case" ? Schema : Schema.GetProperty("$defs").GetProperty(entry);
        if (!definition.TryGetProperty("properties", out _)) definition = definition.GetProperty("anyOf").EnumerateArray().Last();
        return definition.GetProperty("properties").EnumerateObject();
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.NameEquals("$ref") ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
