namespace Parley.Formats;

/// <summary>An issue of a profile.</summary>
/// <param name="Element">Its element.</param>
/// <param name="Index">Its number; −1 where it has none.</param>
/// <param name="Weight">Its weight.</param>
internal sealed record GeniusLeaf(XmlElement Element, int Index, decimal Weight);
