using System.Globalization;

namespace Parley.Tournaments;

/// <summary>Which part a job of a cluster is to play, by the variables that the cluster sets.</summary>
public static class ShardOfJob
{
    /// <summary>
    /// The part: of a Slurm job array, (SLURM_ARRAY_TASK_ID − SLURM_ARRAY_TASK_MIN) / SLURM_ARRAY_TASK_STEP + 1 of SLURM_ARRAY_TASK_COUNT; of an indexed Kubernetes
    /// Job, JOB_COMPLETION_INDEX + 1 of <paramref name="shards"/>, which Kubernetes does not tell.
    /// </summary>
    /// <param name="variable">The value of an environment variable; null where it is not set.</param>
    /// <param name="shards">How many parts there are, where the user says so.</param>
    /// <exception cref="TournamentException">The variables say nothing, or contradict.</exception>
    public static Shard Of(Func<string, string?> variable, int? shards)
    {
        if (Number(variable, "SLURM_ARRAY_TASK_ID") is { } id)
        {
            var least = Number(variable, "SLURM_ARRAY_TASK_MIN") ?? 0;
            var step = Math.Max(1, Number(variable, "SLURM_ARRAY_TASK_STEP") ?? 1);
            var count = Number(variable, "SLURM_ARRAY_TASK_COUNT") ?? shards ?? throw new TournamentException("SLURM_ARRAY_TASK_COUNT is not set; say how many parts there are with --shards N");
            // Listed tasks (--array=1,5,7) have no even step: their parts cannot be told from these variables.
            if ((id - least) % step != 0 || (id - least) / step >= count || (Number(variable, "SLURM_ARRAY_TASK_MAX") is { } most && ((most - least) / step) + 1 != count))
                throw new TournamentException($"the Slurm array is not an even row of tasks (task {id} from {least} by {step}, {count} in all); submit it with --array=1-N");
            return Checked((id - least) / step, shards ?? count, shards is null || shards == count ? null : $"the Slurm array has {count} tasks, and --shards says {shards}");
        }
        if (Number(variable, "JOB_COMPLETION_INDEX") is { } index)
            return Checked(index, shards ?? throw new TournamentException("a Kubernetes Job does not tell how many completions it has; say so with --shards N"), null);
        throw new TournamentException("--shard auto needs a Slurm job array (SLURM_ARRAY_TASK_ID) or an indexed Kubernetes Job (JOB_COMPLETION_INDEX), and neither variable is set");
    }

    private static Shard Checked(int index, int of, string? fault)
    {
        if (fault is not null) throw new TournamentException(fault);
        if (index < 0 || index >= of) throw new TournamentException($"this is task {index} counted from 0, and there are only {of} parts; make --shards and the number of tasks the same");
        return of <= Shard.Most ? new(index + 1, of) : throw new TournamentException($"a tournament has at most {Shard.Most:N0} parts");
    }

    private static int? Number(Func<string, string?> variable, string name)
    {
        if (variable(name) is not { Length: > 0 } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new TournamentException($"{name} is '{Cases.Shown.Message(text)}', which is no number");
    }
}
