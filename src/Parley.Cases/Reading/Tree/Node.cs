namespace Parley.Cases;

/// <summary>A piece of a file as written, before it means anything: a text, a mapping or a list.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    /// <summary>What it is, as messages say it.</summary>
    public abstract string Description { get; }

    /// <summary>Whether nothing is written here: <c>key:</c> and no more.</summary>
    public virtual bool IsNothing => false;
}
