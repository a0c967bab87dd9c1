namespace Parley.Tournaments.Tests;

public sealed class RunProgressTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, "parley: reading the plan ... (Ctrl-C stops)")]
    [InlineData(18_000, 4_500, 0, 3, "parley: 4,500 of 18,000 matches, 1,500 a second, 9 s left (Ctrl-C stops)")]
    [InlineData(18_000, 9_000, 8_000, 100, "parley: 9,000 of 18,000 matches, 10 a second, 15 min 00 s left (Ctrl-C stops)")]
    [InlineData(100, 0, 0, 0, "parley: 0 of 100 matches, 0 a second (Ctrl-C stops)")]
    public void Progress_is_told_in_a_line(int matches, int done, int earlier, int seconds, string line)
    {
        var progress = new RunProgress { Matches = matches, Earlier = earlier };
        progress.Start(done);
        Assert.Equal(line, progress.Line(TimeSpan.FromSeconds(seconds)));
    }
}
