using Parley.Cases;

namespace Parley.Formats;

internal sealed class GeniusWriter(Case @case)
{
    public Exported Write() => throw new ForeignFileException(@case.Title, 0, "not yet");
}
