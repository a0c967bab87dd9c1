namespace Parley.Formats;

/// <summary>A file of another program, read into memory, or to be written. Nothing in it is trusted.</summary>
/// <param name="Name">Its name, with forward slashes, relative to the folder that was given; never absolute, never with <c>..</c>.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record ForeignFile(string Name, ReadOnlyMemory<byte> Bytes);
