using System.Collections.Concurrent;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>All that is drawn and tried for one case: the likely answer, the draws, and each number at both ends of its range.</summary>
internal sealed class Survey
{
    private const int Chunk = 64;
    private readonly Inquiry _inquiry;
    private readonly Doubts _doubts;
    private readonly DealStructure _structure;

    public Survey(Inquiry inquiry, Doubts doubts)
    {
        (_inquiry, _doubts) = (inquiry, doubts);
        _structure = DealStructure.Of(inquiry.Model.Space, inquiry.Options.Solver);
        Likely = Empty(1);
        new Redraw(inquiry, doubts, _structure, Afresh()).Answer(Likely, 0);
        Models = new CaseModel?[2 * doubts.All.Count];
        Ends = Empty(Models.Length);
        InParallel(Models.Length, Afresh, search: false, Try);
    }

    /// <summary>The answers at the likely values, as the only draw.</summary>
    public Outcomes Likely { get; }

    /// <summary>
    /// The answers with one number at an end of its range and all others likely: number k is at its low end in draw 2k and at its high
    /// end in draw 2k + 1.
    /// </summary>
    public Outcomes Ends { get; }

    /// <summary>The models of <see cref="Ends"/>; null where the case cannot be computed.</summary>
    public CaseModel?[] Models { get; }

    /// <summary>
    /// The answers of <paramref name="count"/> draws, and the values drawn, by doubt and draw. The same on any number of threads: each
    /// draw has a random stream of its own.
    /// </summary>
    public (Outcomes Outcomes, double[][] Values) Draw(int count)
    {
        var outcomes = Empty(count);
        var values = Array.ConvertAll(new int[_doubts.All.Count], _ => new double[count]);
        var draws = new Draws(_doubts.All, _inquiry.Options.Solver.Seed);
        InParallel(count, Recasts(), search: true, (redraw, _, draw) =>
        {
            draws.Draw(draw, redraw.Values);
            for (var k = 0; k < values.Length; k++) values[k][draw] = (double)redraw.Values[k];
            redraw.Answer(outcomes, draw);
        });
        return (outcomes, values);
    }

    private void Try(Redraw redraw, IRecast recast, int at)
    {
        var range = _doubts.All[at / 2].Range;
        redraw.Values[at / 2] = at % 2 == 0 ? range.Low : range.High;
        redraw.Answer(Ends, at);
        if (Ends.Computed[at]) Models[at] = ((CompiledRecast)recast).Model;
        redraw.Values[at / 2] = range.Point;
    }

    private CompiledRecast Afresh() => new(_inquiry.Model, _doubts, afresh: true);

    private IRecast LaidOut() => (IRecast?)SheetRecast.For(_inquiry.Model, _doubts) ?? new CompiledRecast(_inquiry.Model, _doubts, afresh: false);

    // Casting from a table is some twenty times as fast as compiling, where the case's numbers are plain sums.
    private Func<IRecast> Recasts()
    {
        var model = _inquiry.Model;
        var plain = Affinity.Holds(model.Case) && model.Space.Ordinal is null && model.StatusQuo is null or { IsWhole: true }
            && Array.TrueForAll(Models, m => m is not null);
        if (!plain) return LaidOut;
        var table = AffineTable.Of(model, _doubts, Models!);
        return table.Fits ? () => new AffineRecast(table, _doubts) : LaidOut;
    }

    private Outcomes Empty(int count) => new(count, _inquiry.Model.Space.Parties, _inquiry.Model.Case.Packages.Count);

    private void InParallel(int count, Func<IRecast> recasts, bool search, Action<Redraw, IRecast, int> answer)
    {
        var workers = new ConcurrentBag<(Redraw Redraw, IRecast Recast)>();
        var chunks = (count + Chunk - 1) / Chunk;
        Parallel.For(0, chunks, new() { CancellationToken = _inquiry.Cancel }, chunk =>
        {
            if (!workers.TryTake(out var worker))
            {
                var recast = recasts();
                worker = (new(_inquiry, _doubts, _structure, recast, search), recast);
            }
            worker.Redraw.Restart();
            for (var at = chunk * Chunk; at < Math.Min(count, (chunk + 1) * Chunk); at++)
            {
                _inquiry.Cancel.ThrowIfCancellationRequested();
                answer(worker.Redraw, worker.Recast, at);
            }
            workers.Add(worker);
        });
    }
}
