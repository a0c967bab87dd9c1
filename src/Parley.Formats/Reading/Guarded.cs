using Parley.Cases;

namespace Parley.Formats;

/// <summary>What every reader and writer has in common: no number escapes what a case can hold, and none throws for it otherwise.</summary>
internal static class Guarded
{
    /// <summary>Reads, and checks that a case file could hold the result.</summary>
    /// <exception cref="ForeignFileException">A number is too large.</exception>
    public static Imported Read(IReadOnlyList<ForeignFile> files, Func<Notes, Case> read)
    {
        var notes = new Notes();
        var file = files.Count > 0 ? files[0].Name : "";
        try
        {
            var @case = read(notes);
            if (Amounts(@case).Any(a => a is Known { Value: > Amount.Largest or < -Amount.Largest })) throw TooLarge(file, null);
            return new(@case, notes.InOrderOf(files));
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            throw TooLarge(file, exception);
        }
    }

    /// <summary>Writes.</summary>
    /// <exception cref="ForeignFileException">A number is too large.</exception>
    public static Exported Write(Case @case, Func<Exported> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            throw TooLarge(@case.Title, exception);
        }
    }

    private static ForeignFileException TooLarge(string file, Exception? inner) => new(file, 0, "numbers in it are too large to work with", inner);

    private static IEnumerable<Amount?> Amounts(Case @case) =>
    [
        .. @case.Values.SelectMany(v => v.Issues).SelectMany(s => s.Points.Select(p => (Amount?)p.Amount).Append(s.Weight).Append(s.Whole)),
        .. @case.NoDeal.Select(n => n.Amount),
        .. @case.Interactions.Select(i => i.Points),
    ];
}
