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
        new Redraw(inquiry, doubts, _structure).Answer(Likely, 0);
    }

    /// <summary>The answers at the likely values, as the only draw.</summary>
    public Outcomes Likely { get; }

    /// <summary>
    /// The answers of <paramref name="count"/> draws, and the values drawn, by doubt and draw. The same on any number of threads: each
    /// draw has a random stream of its own.
    /// </summary>
    public (Outcomes Outcomes, double[][] Values) Draw(int count)
    {
        var outcomes = Empty(count);
        var values = Array.ConvertAll(new int[_doubts.All.Count], _ => new double[count]);
        var draws = new Draws(_doubts.All, _inquiry.Options.Solver.Seed);
        InParallel(count, (redraw, draw) =>
        {
            draws.Draw(draw, redraw.Values);
            for (var k = 0; k < values.Length; k++) values[k][draw] = (double)redraw.Values[k];
            redraw.Answer(outcomes, draw);
        });
        return (outcomes, values);
    }

    /// <summary>
    /// The answers with one number at an end of its range and all others likely: draw 2k has number k at its low end, 2k + 1 at its
    /// high end. With them, the model of each; null where it cannot be computed.
    /// </summary>
    public (Outcomes Outcomes, CaseModel?[] Models) OneAtATime()
    {
        var count = 2 * _doubts.All.Count;
        var outcomes = Empty(count);
        var models = new CaseModel?[count];
        InParallel(count, (redraw, at) =>
        {
            var range = _doubts.All[at / 2].Range;
            redraw.Values[at / 2] = at % 2 == 0 ? range.Low : range.High;
            models[at] = redraw.Answer(outcomes, at);
            redraw.Values[at / 2] = range.Point;
        });
        return (outcomes, models);
    }

    private Outcomes Empty(int count) => new(count, _inquiry.Model.Space.Parties, _inquiry.Model.Case.Packages.Count);

    private void InParallel(int count, Action<Redraw, int> answer)
    {
        var workers = new ConcurrentBag<Redraw>();
        var chunks = (count + Chunk - 1) / Chunk;
        Parallel.For(0, chunks, new() { CancellationToken = _inquiry.Cancel }, chunk =>
        {
            if (!workers.TryTake(out var redraw)) redraw = new(_inquiry, _doubts, _structure);
            for (var at = chunk * Chunk; at < Math.Min(count, (chunk + 1) * Chunk); at++)
            {
                _inquiry.Cancel.ThrowIfCancellationRequested();
                answer(redraw, at);
            }
            workers.Add(redraw);
        });
    }
}
