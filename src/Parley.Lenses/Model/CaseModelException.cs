namespace Parley.Lenses;

/// <summary>The numbers of a case cannot be computed with. The message says whose, and what to do, in one sentence.</summary>
public sealed class CaseModelException : Exception
{
    /// <summary>Says what is wrong, in words that can follow "This case cannot be computed: ".</summary>
    public CaseModelException(string message, Exception? inner = null) : base(message, inner) { }
}
