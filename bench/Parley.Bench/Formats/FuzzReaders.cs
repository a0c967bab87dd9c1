using Parley.Formats;
using Parley.Formats.Fuzzing;

namespace Parley.Bench;

/// <summary>A hundred thousand damaged inputs for every reader, or for those named.</summary>
internal static class FuzzReaders
{
    private const int Count = 100_000;

    public static void Run(TextWriter output, string[] formats)
    {
        foreach (var name in Seeds.Formats.Where(n => formats.Length == 0 || formats.Contains(n)))
            output.WriteLine($"{name}: {Fuzzer.Run(FormatCatalog.All.Single(f => f.Name == name), first: 0, Count)}");
    }
}
