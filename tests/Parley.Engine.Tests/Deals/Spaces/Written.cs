using System.Text;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>Spaces and answers in a few lines, for the message of a failing test.</summary>
public static class Written
{
    public static string Space(DealSpace space)
    {
        var text = new StringBuilder();
        text.AppendLine($"{space.Parties} parties, options {Row(space.Options)}, decimals {Row(space.Decimals)}");
        for (var d = 0; d < space.Dimensions; d++)
            text.AppendLine($"  {(d < space.Parties ? "party" : "audience")} {d}: {string.Join(" ", space.Points[d].Select(Row))}");
        text.AppendLine($"  no deal {Row(space.NoDeal)}, floor {Row(space.Floor)}, threshold {Row(space.Threshold)}");
        if (space.StatusQuo is not null) text.AppendLine($"  status quo {Row(space.StatusQuo)}");
        if (space.Must is not null) text.AppendLine($"  must {Row(space.Must)}, at least {space.AtLeast}");
        if (space.Ordinal is not null) text.AppendLine($"  ordinal {Row(space.Ordinal)}");
        for (var i = 0; i < space.Issues; i++)
            if (space.AppliesWhen?[i] is { } when) text.AppendLine($"  issue {i} applies when {Condition(when)}");
        foreach (var bonus in space.Bonuses) text.AppendLine($"  bonus {Row(bonus.Points)} when {Condition(bonus.When)}");
        foreach (var never in space.Never) text.AppendLine($"  never {Condition(never)}");
        return text.ToString();
    }

    public static string Row<T>(IEnumerable<T>? row) => row is null ? "none" : $"[{string.Join(",", row)}]";

    private static string Condition(Condition condition) => condition switch
    {
        Condition.OneOf(var issue, var options) => $"{issue}={string.Join("|", options)}",
        Condition.All(var of) => $"all({string.Join(", ", of.Select(Condition))})",
        Condition.Any(var of) => $"any({string.Join(", ", of.Select(Condition))})",
        Condition.Not(var of) => $"not({Condition(of)})",
        _ => throw new InvalidOperationException("Unknown condition."),
    };
}
