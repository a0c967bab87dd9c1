namespace Parley.Lenses;

/// <summary>One question about a case, and how it is answered.</summary>
public interface ILens
{
    /// <summary>Its name on the command line: <c>deal</c>.</summary>
    string Name { get; }

    /// <summary>The question, in words.</summary>
    string Question { get; }

    /// <summary>Answers the question; at least one finding.</summary>
    /// <exception cref="OperationCanceledException">The inquiry was cancelled.</exception>
    IReadOnlyList<Finding> Answer(Inquiry inquiry);
}
