using Parley.Cases;

namespace Parley.Lenses;

/// <summary>One question about a case, and how it is answered.</summary>
public interface ILens
{
    /// <summary>Its name on the command line: <c>deal</c>.</summary>
    string Name { get; }

    /// <summary>The question, in words.</summary>
    string Question { get; }

    /// <summary>
    /// Whether the answer comes at once for a case of usual size, so that a first look can hold it; false where the lens is asked by
    /// name only, or along with all others.
    /// </summary>
    bool IsQuickFor(Case @case) => true;

    /// <summary>Answers the question; at least one finding.</summary>
    /// <exception cref="OperationCanceledException">The inquiry was cancelled.</exception>
    IReadOnlyList<Finding> Answer(Inquiry inquiry);
}
