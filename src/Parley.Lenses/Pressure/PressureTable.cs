namespace Parley.Lenses;

/// <summary>What each choice of levers leads to.</summary>
internal static class PressureTable
{
    private const int MostRows = 24;

    public static Table Of(PressureView view)
    {
        var stakeholders = view.Model.Stakeholders;
        var lots = view.ByLot is not null;
        return new(
            "No-deal values and Nash bargains by the levers that are pulled",
            [
                "Levers pulled", .. stakeholders.Select(p => $"{view.Party(p).Name}: no deal"),
                .. stakeholders.Select(p => $"{view.Party(p).Name}: bargain"),
                .. lots ? stakeholders.Select(p => $"{view.Party(p).Name}: bargain by lot") : [],
            ],
            [
                .. Rows(view).Select(row => (Cell[])
                [
                    Label(view, row), .. stakeholders.Select(p => (Cell)view.Points(p, row.NoDeal[p])),
                    .. stakeholders.Select(p => row.Bargain is null ? (Cell)"no deal" : view.Points(p, row.Value(p))),
                    .. lots ? stakeholders.Select(p => (Cell)view.LotValue(row, p)!.Value) : [],
                ]),
            ]);
    }

    // All pairs while they are few; else nobody, each side's best alone, and the threats to expect.
    private static IEnumerable<Situation> Rows(PressureView view) =>
        view.Levers.Sides is { } sides && sides.Profiles().Take(MostRows + 1).Count() <= MostRows
            ? sides.Profiles().Select(view.Levers.At)
            : new[] { view.Talks }.Concat(view.Levers.Owners.Select(p => view.Alone[p])).Append(view.Threats).OfType<Situation>()
                .DistinctBy(s => string.Join(' ', s.Profile));

    private static string Label(PressureView view, Situation row)
    {
        var pressing = view.Levers.Owners.Where(p => row.Profile[p] > 0).ToArray();
        var pulled = pressing.Length == 0 ? "None" : string.Join("; ", pressing.Select(p => $"{view.Party(p).Name}: {view.Pulled(row, p)}"));
        string[] notes =
        [
            .. view.Threats is { } threats && Same(row, threats) ? ["the threats to expect"] : Array.Empty<string>(),
            .. pressing.Where(p => Same(row, view.Alone[p])).Select(p => $"best alone for {view.Party(p).Name}"),
        ];
        return notes.Length == 0 ? pulled : $"{pulled} ({string.Join(", ", notes)})";
    }

    private static bool Same(Situation x, Situation y) => x.Profile.AsSpan().SequenceEqual(y.Profile);
}
