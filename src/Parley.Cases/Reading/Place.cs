namespace Parley.Cases;

/// <summary>A place in a file. Line and column count from 1; 0 means the file as a whole.</summary>
public readonly record struct Place(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>, or just the file.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
