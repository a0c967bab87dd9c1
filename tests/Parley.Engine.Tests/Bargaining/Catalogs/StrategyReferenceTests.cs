using System.Globalization;
using Parley.Engine.Bargaining;
using Parley.Running;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>The reference page and the explanation say what the catalogue says, no more and no less.</summary>
public sealed class StrategyReferenceTests
{
    private static string Reference => File.ReadAllText(Repository.At("docs", "reference", "strategies.md"));

    private static List<string> Rows =>
    [
        .. StrategyCatalog.BuiltIn.Entries.Select(e => Row($"[`{e.Name}`](../explanation/{e.Name}.md)", e.Summary, e.Parameters)),
        .. StrategyComponents.Bidding.Entries.Select(e => Row($"`{e.Name}`", e.Summary, e.Parameters)),
        .. StrategyComponents.Models.Entries.Select(e => Row($"`{e.Name}`", e.Summary, e.Parameters)),
        .. StrategyComponents.Acceptance.Entries.Select(e => Row($"`{e.Name}`", e.Summary, e.Parameters)),
    ];

    [Fact]
    public void The_reference_lists_what_the_catalogue_holds()
    {
        var listed = Reference.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal) || l.StartsWith("| [`", StringComparison.Ordinal)).ToList();
        Assert.Equal(string.Join('\n', Rows), string.Join('\n', listed));
    }

    [Fact]
    public void Every_strategy_has_a_page_with_its_settings_and_its_source()
    {
        foreach (var entry in StrategyCatalog.BuiltIn.Entries)
        {
            var page = File.ReadAllText(Repository.At("docs", "explanation", entry.Name + ".md")).ReplaceLineEndings(" ");
            foreach (var parameter in entry.Parameters) Assert.Contains($"- {Setting(parameter)}", page, StringComparison.Ordinal);
            // The surname of who described it first.
            Assert.Contains($"Source: {entry.Source.Split(',', ':')[0]}", page, StringComparison.Ordinal);
        }
    }

    private static string Row(string name, string summary, IReadOnlyList<StrategyParameter> parameters) =>
        $"| {name} | {summary} | {string.Join("; ", parameters.Select(Setting))} |";

    private static string Setting(StrategyParameter p) =>
        string.Create(CultureInfo.InvariantCulture, $"`{p.Name}`, {p.Meaning}: {p.Usual} ({(p.IsWhole ? "whole, " : "")}{p.Least} to {p.Most})");
}
