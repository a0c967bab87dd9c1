namespace Parley.Tournaments.Tests;

public sealed class ShardOfJobTests
{
    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=8 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=8", null, 3, 8)]
    [InlineData("SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=3 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=4", null, 1, 4)]
    [InlineData("SLURM_ARRAY_TASK_ID=14 SLURM_ARRAY_TASK_MIN=10 SLURM_ARRAY_TASK_MAX=16 SLURM_ARRAY_TASK_STEP=2 SLURM_ARRAY_TASK_COUNT=4", null, 3, 4)]
    [InlineData("SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=2 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=2", 2, 2, 2)]
    [InlineData("JOB_COMPLETION_INDEX=0", 5, 1, 5)]
    [InlineData("JOB_COMPLETION_INDEX=4", 5, 5, 5)]
    public void A_cluster_tells_the_part(string variables, int? shards, int part, int of) => Assert.Equal(new Shard(part, of), ShardOfJob.Of(In(variables), shards));

    [Theory]
    [InlineData("", null, "neither variable is set")]
    [InlineData("JOB_COMPLETION_INDEX=0", null, "--shards N")]
    [InlineData("JOB_COMPLETION_INDEX=5", 5, "only 5 parts")]
    [InlineData("JOB_COMPLETION_INDEX=one", 5, "no number")]
    [InlineData("SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=7 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=3", null, "--array=1-N")]
    [InlineData("SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=7 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=3", null, "--array=1-N")]
    [InlineData("SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=2 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=2", 4, "--shards says 4")]
    public void What_cannot_be_told_is_refused(string variables, int? shards, string words) =>
        Assert.Contains(words, Assert.Throws<TournamentException>(() => ShardOfJob.Of(In(variables), shards)).Message, StringComparison.Ordinal);

    private static Func<string, string?> In(string variables)
    {
        var all = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        return name => all.GetValueOrDefault(name);
    }
}
