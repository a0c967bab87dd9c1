namespace Parley.Cases;

/// <summary>Where facts of the case come from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, if said.</param>
/// <param name="Author">Its author, if said.</param>
/// <param name="Date">Its date, if said.</param>
/// <param name="Url">Its address, if said.</param>
/// <param name="File">A file beside the case, if said.</param>
public sealed record Source(string Id, string? Title, string? Author, DateOnly? Date, string? Url, string? File) : IIdentified;
