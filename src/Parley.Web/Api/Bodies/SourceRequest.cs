namespace Parley.Web;

/// <summary>A source with its text. What is left out stays as it is.</summary>
/// <param name="BasedOn">The version that the author had before him.</param>
/// <param name="Id">For a new source: its id; left out: one made from its title.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Its author.</param>
/// <param name="Date">Its date: 2017-07-07.</param>
/// <param name="Url">Its address.</param>
/// <param name="Text">Its text: plain text, at most 1 MiB.</param>
internal sealed record SourceRequest(
    int BasedOn, string? Id = null, string? Title = null, string? Author = null, string? Date = null, string? Url = null, string? Text = null)
{
    /// <summary>What to save of it.</summary>
    public SourceDraft Draft => new(Title, Author, Date, Url, Text);
}
