namespace Parley.Formats;

/// <summary>How many options may still be laid out, so that a short file cannot ask for a long case.</summary>
/// <param name="file">The file's name, for the error.</param>
internal sealed class StepBudget(string file)
{
    private int _left = FormatLimits.AllOptions;

    /// <summary>Takes so many.</summary>
    /// <exception cref="ForeignFileException">There are not so many left, or they are too many for one issue.</exception>
    public void Take(int options, int line)
    {
        if (options > FormatLimits.Options)
            throw new ForeignFileException(file, line, $"an issue has {options:N0} values; at most {FormatLimits.Options:N0} are read");
        if ((_left -= options) < 0)
            throw new ForeignFileException(file, line, $"the issues together have more than {FormatLimits.AllOptions:N0} values");
    }
}
