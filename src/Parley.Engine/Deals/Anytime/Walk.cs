using Parley.Engine.Sampling;

namespace Parley.Engine.Deals;

/// <summary>
/// One walk towards an aim: threshold accepting (Dueck and Scheuer 1990), then the best single change until none is better. Every
/// feasible package on the way is offered to the archives.
/// </summary>
internal sealed class Walk(SearchSpace search, Aim aim, ulong seed)
{
    private const int TrialSteps = 64;

    private readonly RandomStream _random = new(seed);
    private readonly Walker _at = new(search);

    /// <summary>What was found that no other find dominates.</summary>
    public Archive Found { get; } = new(search.Space.Parties);

    /// <summary>The acceptable part of what was found, likewise.</summary>
    public Archive Acceptable { get; } = new(search.Space.Parties);

    /// <summary>Walks.</summary>
    /// <param name="from">Where to start; null: anywhere.</param>
    /// <param name="steps">How many changes to try before the final climb.</param>
    /// <param name="cancel">Stops the work.</param>
    public void Go(int[]? from, int steps, CancellationToken cancel)
    {
        var options = search.Space.Options;
        if (from is null) _at.GoTo(i => _random.NextInt(options[i]));
        else _at.GoTo(from);
        var movable = Enumerable.Range(0, options.Length).Where(i => options[i] > 1).ToArray();
        var score = aim.Score(search, _at);
        Offer();
        if (movable.Length == 0) return;

        // A change on trial tells how large differences are here; a start from a good package is shaken less.
        var typical = Typical(movable, score) * (from is null ? 1 : 0.3);
        for (var k = 0; k < steps; k++)
        {
            if ((k & 0x3ff) == 0) cancel.ThrowIfCancellationRequested();
            var left = 1 - (k / (double)steps);
            var issue = movable[_random.NextInt(movable.Length)];
            var before = _at.Wish(issue);
            var option = _random.NextInt(options[issue] - 1);
            if (option >= before) option++;
            _at.Change(issue, option);
            var next = aim.Score(search, _at);
            if (next >= score - (typical * left * left))
            {
                score = next;
                Offer();
            }
            else _at.Change(issue, before);
        }
        Climb(movable, score, cancel);
    }

    private double Typical(int[] movable, double score)
    {
        var (sum, count) = (0.0, 0);
        for (var k = 0; k < TrialSteps; k++)
        {
            var issue = movable[_random.NextInt(movable.Length)];
            var before = _at.Wish(issue);
            _at.Change(issue, _random.NextInt(search.Space.Options[issue]));
            var difference = Math.Abs(aim.Score(search, _at) - score);
            _at.Change(issue, before);
            if (difference is 0 or > 1) continue;
            sum += difference;
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    private void Climb(int[] movable, double score, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var (bestIssue, bestOption, best) = (-1, -1, score);
            foreach (var issue in movable)
            {
                var before = _at.Wish(issue);
                if (_at.Package[issue] < 0) continue;
                for (var option = 0; option < search.Space.Options[issue]; option++)
                {
                    if (option == before) continue;
                    _at.Change(issue, option);
                    Offer();
                    var next = aim.Score(search, _at);
                    if (next > best) (bestIssue, bestOption, best) = (issue, option, next);
                }
                _at.Change(issue, before);
            }
            if (bestIssue < 0) return;
            _at.Change(bestIssue, bestOption);
            score = best;
        }
    }

    private void Offer()
    {
        if (_at.Broken > 0) return;
        Found.Offer(_at.Package, _at.Value);
        if (search.Space.IsAcceptable(_at.Value)) Acceptable.Offer(_at.Package, _at.Value);
    }
}
