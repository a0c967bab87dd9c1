namespace Parley.Web;

/// <summary>More analyses are asked for than can wait.</summary>
internal sealed class BusyException : Exception;
