namespace Parley.Formats;

/// <summary>A piece of a YAML file as written, before it means anything.</summary>
/// <param name="line">The line, from 1.</param>
internal abstract class YamlNode(int line)
{
    /// <summary>The line it starts on, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>How many pieces it is when every alias in it is written out.</summary>
    public abstract long Size { get; }

    /// <summary>What it is, as messages say it.</summary>
    public abstract string Description { get; }
}
