namespace Parley.Tournaments;

/// <summary>Puts the parts of a tournament together, in any order, into what one run would have written, byte for byte.</summary>
public static class Merger
{
    /// <summary>Merges folders of results.</summary>
    /// <param name="folders">One for each part.</param>
    /// <param name="into">The folder for the whole; null: it is not kept.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="TournamentException">Parts are missing, doubled, unfinished, damaged, or of different tournaments.</exception>
    public static TournamentResults Merge(IReadOnlyList<string> folders, string? into, CancellationToken cancel = default)
    {
        var parts = folders.Select(path => new ResultFolder(path)).Select(folder => (Folder: folder, Manifest: folder.Read() ?? throw new TournamentException($"{folder.Path} holds no results of a tournament"))).ToList();
        CheckAlike(parts);
        CheckWhole(parts);
        parts = [.. parts.OrderBy(p => p.Manifest.Part().Part)];
        var target = into is null ? null : new ResultFolder(into);
        target?.Make();
        var whole = parts[0].Manifest with { Shard = null, Own = parts[0].Manifest.Matches, IsComplete = false, MatchesHash = null };
        // The first look finds out who is disqualified, and that every part is as its manifest says.
        var outs = new Disqualifications();
        foreach (var (folder, manifest) in parts)
        {
            foreach (var row in TournamentResults.Read(folder, manifest))
            {
                cancel.ThrowIfCancellationRequested();
                outs.Note(row);
            }
        }
        target?.Write(ResultFolder.Plan, stream => stream.Write(File.ReadAllBytes(parts[0].Folder.At(ResultFolder.Plan))));
        return TournamentResults.Write(target, whole, Rows(parts, whole, outs, cancel));
    }

    private static IEnumerable<MatchRow> Rows(List<(ResultFolder Folder, TournamentManifest Manifest)> parts, TournamentManifest whole, Disqualifications outs, CancellationToken cancel)
    {
        var facts = whole.Scenarios.ToDictionary(s => s.Name, StringComparer.Ordinal);
        var rows = parts.Select(p => TournamentResults.Read(p.Folder, p.Manifest).GetEnumerator()).ToList();
        try
        {
            for (var number = 0; number < whole.Matches; number++)
            {
                cancel.ThrowIfCancellationRequested();
                var part = rows[number % rows.Count];
                if (!part.MoveNext() || part.Current.Match != number) throw new TournamentException($"{parts[number % rows.Count].Folder.Path} does not hold match {number}, which is of its part");
                var seat = outs.Out(number, part.Current.Seats.Select(s => s.Strategy));
                yield return seat < 0 ? part.Current : part.Current.Disqualified(seat, Disqualifications.Reason, facts[part.Current.Scenario]);
            }
        }
        finally
        {
            rows.ForEach(r => r.Dispose());
        }
    }

    private static void CheckAlike(List<(ResultFolder Folder, TournamentManifest Manifest)> parts)
    {
        var (first, one) = parts[0];
        foreach (var (folder, other) in parts.Skip(1))
        {
            if (other.Version != one.Version) throw new TournamentException($"{folder.Path} was played by Parley {other.Version}, and {first.Path} by {one.Version}");
            if (other.PlanHash != one.PlanHash) throw new TournamentException($"{folder.Path} and {first.Path} are of different tournaments: {Continuation.Difference(one.Plan, other.Plan)}");
            if (other.Part().Of != one.Part().Of) throw new TournamentException($"{folder.Path} is part {other.Part()}, and {first.Path} is part {one.Part()}: the tournament was divided in two ways");
        }
    }

    private static void CheckWhole(List<(ResultFolder Folder, TournamentManifest Manifest)> parts)
    {
        var of = parts[0].Manifest.Part().Of;
        foreach (var same in parts.GroupBy(p => p.Manifest.Part().Part).Where(g => g.Count() > 1))
            throw new TournamentException($"part {same.Key}/{of} is there twice: {string.Join(" and ", same.Select(p => p.Folder.Path))}");
        if (parts.Find(p => !p.Manifest.IsComplete) is { Folder: { } unfinished, Manifest: var manifest })
            throw new TournamentException($"part {manifest.Part()} in {unfinished.Path} is not finished; go on with it: parley tournament PLAN -o {unfinished.Path} --resume{(of == 1 ? "" : $" --shard {manifest.Part()}")}");
        var there = parts.Select(p => p.Manifest.Part().Part).ToHashSet();
        var missing = Enumerable.Range(1, of).Where(p => !there.Contains(p)).ToList();
        if (missing.Count == 0) return;
        var named = string.Join(", ", missing.Take(10).Select(p => $"{p}/{of}"));
        throw new TournamentException($"{(missing.Count == 1 ? "part" : "parts")} {named}{(missing.Count > 10 ? $" and {missing.Count - 10} more" : "")} {(missing.Count == 1 ? "is" : "are")} missing");
    }
}
