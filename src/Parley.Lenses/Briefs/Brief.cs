using Parley.Cases;

namespace Parley.Lenses;

/// <summary>What one party brings to the table: its own view of the case, what it wants, and what it cannot sign.</summary>
public sealed record Brief
{
    /// <summary>
    /// The case as this party may see it: nothing private to another party is in it. At the likely values.
    /// </summary>
    public required CaseModel Model { get; init; }

    /// <summary>The party's index.</summary>
    public required int Party { get; init; }

    /// <summary>
    /// The issues, most important first: by the points between the option it likes best and the one it likes least, ties in the case's
    /// order. Empty for a party whose values are an order.
    /// </summary>
    public required IReadOnlyList<Want> Wants { get; init; }

    /// <summary>What no package that it could accept contains.</summary>
    public required RedLines RedLines { get; init; }

    /// <summary>Prepares a party's brief.</summary>
    /// <param name="case">The whole case.</param>
    /// <param name="party">The party's id.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="CaseModelException">The party's numbers cannot be computed with.</exception>
    /// <exception cref="ArgumentException">The case has no such party.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Brief For(Case @case, string party, CancellationToken cancel = default)
    {
        var at = @case.Parties.IndexOf(party);
        if (at < 0) throw new ArgumentException($"There is no party named {party}.", nameof(party));
        var model = CaseModel.Compile(OneSide.Of(@case, party));
        return new()
        {
            Model = model,
            Party = at,
            Wants = model.IsOrdinal(at) ? [] : WantsOf(model, at),
            RedLines = RedLineSearch.Of(model, at, cancel),
        };
    }

    private static Want[] WantsOf(CaseModel model, int party)
    {
        var points = model.Space.Points[party];
        return
        [
            .. Enumerable.Range(0, points.Length)
                .Select(i => new Want(i, Array.IndexOf(points[i], points[i].Max()), model.Points(party, (decimal)points[i].Max() - points[i].Min())))
                .OrderByDescending(w => w.AtStake),
        ];
    }
}
