using Parley.Cases;

namespace Parley.Lenses;

/// <summary>An option that some audience reads as a gain over the status quo, and some as a loss.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Option">Index of the option.</param>
/// <param name="Moves">
/// By audience, what the option moves its reading by against the status quo, as a part of the span of its whole score sheet: −1 to 1.
/// </param>
internal sealed record DividingOption(int Issue, int Option, decimal[] Moves)
{
    /// <summary>Index of the audience that likes it most.</summary>
    public int For { get; } = Array.IndexOf(Moves, Moves.Max());

    /// <summary>Index of the audience that likes it least.</summary>
    public int Against { get; } = Array.IndexOf(Moves, Moves.Min());

    /// <summary>From the most favourable reading to the least: 0 to 2.</summary>
    public decimal Spread => Moves[For] - Moves[Against];

    /// <summary>How much the less moved of the two sides feels it. Without this, what one audience loves and another hardly minds would divide most.</summary>
    public decimal Division => Math.Min(Moves[For], -Moves[Against]);

    /// <summary>
    /// The options that divide audiences, most first. An audience's span is the sum over issues of its best less its worst option; without a
    /// status quo, and on issues that do not arise in it, readings count from 0. Of a numeric issue the two ends are looked at.
    /// </summary>
    public static IReadOnlyList<DividingOption> All(CaseModel model)
    {
        var @case = model.Case;
        var sheets = @case.Audiences.Select(a => SheetPoints.Of(@case.Issues, a.Values, a.Party, model.Judgement)).ToArray();
        var spans = Array.ConvertAll(sheets, sheet => sheet.Sum(issue => issue.Max() - issue.Min()));
        var all = new List<DividingOption>();
        for (var i = 0; i < @case.Issues.Count; i++)
        {
            var before = model.StatusQuo?.Package[i] ?? -1;
            for (var o = 0; o < @case.Issues[i].Options.Count; o++)
            {
                if (o == before || (@case.Issues[i].IsNumeric && o > 0 && o < @case.Issues[i].Options.Count - 1)) continue;
                var moves = new decimal[sheets.Length];
                for (var a = 0; a < moves.Length; a++)
                    if (spans[a] > 0) moves[a] = (sheets[a][i][o] - (before < 0 ? 0 : sheets[a][i][before])) / spans[a];
                if (moves.Max() > 0 && moves.Min() < 0) all.Add(new(i, o, moves));
            }
        }
        return [.. all.OrderByDescending(d => d.Division).ThenByDescending(d => d.Spread)];
    }
}
