using System.Diagnostics;
using Parley.Cases;

namespace Parley.Formats.Fuzzing;

/// <summary>
/// Feeds a format's reader damaged files and holds it to its word: a case or a <see cref="ForeignFileException"/>, within a second
/// and half a gigabyte; and a case that comes out can be written down and read again.
/// </summary>
internal static class Fuzzer
{
    private const long MostBytes = 512L << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Runs; returns what was found, for a line of summary.</summary>
    /// <param name="format">The format.</param>
    /// <param name="first">The first seed.</param>
    /// <param name="count">How many seeds.</param>
    /// <exception cref="InvalidOperationException">The reader broke its word; the message says with which seed.</exception>
    public static FuzzFigures Run(IFormat format, int first, int count)
    {
        var seeds = Seeds.Of(format.Name);
        var figures = new FuzzFigures();
        for (var seed = first; seed < first + count; seed++)
        {
            var random = new Random(seed);
            var folder = seeds[random.Next(seeds.Count)].ToArray();
            var at = random.Next(folder.Length);
            var other = seeds[random.Next(seeds.Count)][0];
            folder[at] = folder[at] with { Bytes = new Mutator(random).Damaged(folder[at].Bytes.ToArray(), other.Bytes.ToArray()) };
            figures.Add(One(format, folder, seed));
        }

        return figures;
    }

    private static (bool IsCase, TimeSpan Time, long Bytes) One(IFormat format, ForeignFile[] folder, int seed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Case? read = null;
        try
        {
            foreach (var file in folder) format.Recognises(file);
            read = format.Read(folder).Case;
        }
        catch (ForeignFileException exception)
        {
            if (exception.Message.Length is 0 or > 1000 || exception.Message.Contains('\n', StringComparison.Ordinal)) throw Broken("tells an error that is not one line");
        }
        catch (Exception exception)
        {
            throw Broken($"throws {exception.GetType().Name}", exception);
        }

        var time = watch.Elapsed;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        if (time > Longest) throw Broken($"takes {time.TotalSeconds:0.0} s");
        if (bytes > MostBytes) throw Broken($"takes {bytes >> 20} MiB");
        if (read is not null) Check(format, read, Broken);
        return (read is not null, time, bytes);

        InvalidOperationException Broken(string what, Exception? inner = null) => new($"{format.Name}, seed {seed}: {what}", inner);
    }

    private static void Check(IFormat format, Case read, Func<string, Exception?, InvalidOperationException> broken)
    {
        var file = CaseReader.Parse(CaseWriter.Write(read), "case.yaml");
        if (file.Case is null) throw broken($"makes a case that cannot be read: {file.Problems[0]}", null);
        if (!read.Equals(file.Case)) throw broken("makes a case that is another when written and read", null);
        try
        {
            if (format.Write(read) is not { } written || written.Notes.Any(n => n.Kind != NoteKind.Found)) return;
            var again = format.Read(written.Files).Case;
            if (!read.Equals(again)) throw broken($"reads another case than it wrote, without a note:\n{Differing(CaseWriter.Write(read), CaseWriter.Write(again))}", null);
        }
        catch (ForeignFileException)
        {
            // A case can be too much for the format that it came from: utilities of hostile size, for one.
        }
    }

    /// <summary>The first line that differs, for whoever looks into it.</summary>
    private static string Differing(string one, string other) => one.Split('\n').Zip(other.Split('\n')).FirstOrDefault(l => l.First != l.Second) is { First: not null } pair
        ? $"{pair.First}\n{pair.Second}" : "the same text";
}
