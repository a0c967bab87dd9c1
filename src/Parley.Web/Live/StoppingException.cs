namespace Parley.Web;

/// <summary>The workbench is being stopped, and an analysis with it.</summary>
internal sealed class StoppingException(Exception inner) : Exception(inner.Message, inner);
