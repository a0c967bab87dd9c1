namespace Parley.Cases;

/// <summary>A package worth naming.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; the id where none is written.</param>
/// <param name="Date">Its date, if said.</param>
/// <param name="Choose">What it chooses; issues left out stand at the status quo.</param>
public sealed record Package(string Id, string Name, DateOnly? Date, Choice Choose) : IIdentified;
