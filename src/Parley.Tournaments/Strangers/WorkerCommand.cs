namespace Parley.Tournaments;

/// <summary>How a worker process is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">The words before those of the worker itself.</param>
/// <param name="Strategies">The assemblies with strategies that it loads.</param>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments, IReadOnlyList<string> Strategies);
