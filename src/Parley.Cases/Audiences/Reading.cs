namespace Parley.Cases;

/// <summary>How an audience puts one option, in words.</summary>
/// <param name="Id">The option's id.</param>
/// <param name="Words">Its word for it: <c>capitulation</c>.</param>
public sealed record Reading(string Id, string Words) : IIdentified;
