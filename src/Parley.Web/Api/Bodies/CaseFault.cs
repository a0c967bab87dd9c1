using Parley.Cases;

namespace Parley.Web;

/// <summary>Something wrong, or worth knowing, about a case's text.</summary>
/// <param name="Line">The line, from 1; 0: the text as a whole.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Code">The kind of problem: <c>P0104</c>.</param>
/// <param name="IsError">True: the case cannot be used. False: a warning.</param>
/// <param name="Message">What was found, what was expected, and the nearest known spelling.</param>
internal sealed record CaseFault(int Line, int Column, string Code, bool IsError, string Message)
{
    /// <summary>The same of a problem that the reader found.</summary>
    public static CaseFault Of(Problem problem) => new(problem.Place.Line, problem.Place.Column, problem.Code, problem.IsError, problem.Message);
}
