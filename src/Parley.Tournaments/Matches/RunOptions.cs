namespace Parley.Tournaments;

/// <summary>How a tournament is run. Nothing here changes its results but the limits of users' strategies.</summary>
public sealed record RunOptions
{
    /// <summary>The folder for the results; null: they are not kept.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether what is in the folder is continued.</summary>
    public bool Resume { get; init; }

    /// <summary>Which part to play.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>On how many threads; 1 or more.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The version of Parley, as the manifest tells it.</summary>
    public required string Version { get; init; }

    /// <summary>What users' strategies may use.</summary>
    public StrangerLimits Limits { get; init; } = StrangerLimits.Usual;

    /// <summary>How a worker process is started, for users' strategies; null where there are none.</summary>
    public WorkerCommand? Worker { get; init; }

    /// <summary>Where progress goes; null: nowhere.</summary>
    public RunProgress? Progress { get; init; }
}
