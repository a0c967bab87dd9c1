using System.Globalization;
using Parley.Engine.Deals;

namespace Parley.Cli;

/// <summary>The numbers on the command line of <c>parley simulate</c>.</summary>
internal static class TalkNumbers
{
    /// <summary>A whole number within limits; <paramref name="usual"/> where none is written.</summary>
    /// <exception cref="CommandFailure">It is none.</exception>
    public static int Whole(string? written, string option, int usual, int least, int most)
    {
        if (written is null) return usual;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong($"{option} takes a whole number from {least} to {most.ToString("#,0", CultureInfo.InvariantCulture)}, not '{written}'");
    }

    /// <summary>A seed.</summary>
    /// <exception cref="CommandFailure">It is none.</exception>
    public static ulong Seed(string? written)
    {
        if (written is null) return SolverOptions.Default.Seed;
        return ulong.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw Wrong($"--seed takes a whole number from 0 to {ulong.MaxValue}, not '{written}'");
    }

    /// <summary>A number of seconds; null where none is written.</summary>
    /// <exception cref="CommandFailure">It is none.</exception>
    public static double? Seconds(string? written)
    {
        const double Most = 1e6;
        if (written is null) return null;
        return double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= Most
            ? seconds
            : throw Wrong($"--seconds takes a number above 0, up to 1,000,000, not '{written}'");
    }

    /// <summary>A chance, as a share or in percent; 0 where none is written.</summary>
    /// <exception cref="CommandFailure">It is none.</exception>
    public static double Chance(string? written)
    {
        if (written is null) return 0;
        var percent = written.EndsWith('%');
        return double.TryParse(percent ? written[..^1] : written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (percent ? number / 100 : number) is >= 0 and < 1 and var chance
            ? chance
            : throw Wrong($"--breakdown takes a chance from 0 to below 1, such as 0.01 or 1%, not '{written}'");
    }

    private static CommandFailure Wrong(string message) => new(ExitCode.WrongCommand, message);
}
