namespace Parley.Web;

/// <summary>Why an edit cannot be made.</summary>
/// <param name="Edit">Which edit of the list it is, from 0; −1 where the text itself cannot be read.</param>
/// <param name="Message">One line: what, where, what was expected.</param>
public sealed record EditFault(int Edit, string Message);
