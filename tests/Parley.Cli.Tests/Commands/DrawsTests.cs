using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class DrawsTests : IDisposable
{
    private const string Sums = """
        parley: 1
        title: Selling a bicycle
        parties: { seller: { name: Seller }, buyer: { name: Buyer } }
        issues:
          price: { name: Price, range: { from: 50, to: 100, step: 10, unit: euro } }
          lock: { name: The lock, options: { with: Comes with it, without: Stays } }
        values:
          seller: { price: { 50: 0, 100: 8..12 }, lock: { without: 1..3..6 } }
          buyer: { price: { 50: 7..11, 100: 0 }, lock: { with: 4..6..9 } }
        no-deal: { seller: 3..9, buyer: 4..9 }
        packages:
          asked: { name: What was asked, choose: { price: 80, lock: with } }

        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Where numbers are plain sums, and where they are multiplied, draws are computed in different ways.</summary>
    [Theory]
    [InlineData("price: { 50: 0, 100: 8..12 }")]
    [InlineData("price: { weight: 8..12, 50: 0, 100: 0.9..1.1 }")]
    public void Any_number_of_processors_gives_the_same_bytes(string price)
    {
        var path = _folder.Write("case.yaml", Sums.Replace("price: { 50: 0, 100: 8..12 }", price, StringComparison.Ordinal));
        var alone = Report(path, "1");
        Assert.Contains("2,000 draws", alone, StringComparison.Ordinal);
        Assert.Equal(alone, Report(path, "2"));
        Assert.Equal(alone, Report(path, "8"));
    }

    [Fact]
    public void A_seed_and_a_number_of_draws_are_heeded()
    {
        var path = _folder.Write("case.yaml", Sums);
        var seeds = Enumerable.Range(1, 3).Select(seed => Run(path, "--draws", "100", "--seed", $"{seed}").Output.Split("\n\n", 3)[2]).ToArray();
        Assert.Equal(3, seeds.Distinct().Count());
        Assert.Contains("100 draws", seeds[0], StringComparison.Ordinal);
        Assert.Contains("20,000 draws", Run(path, "--draws", "20000").Output, StringComparison.Ordinal);
        Assert.Contains("10,000 draws", Run(path).Output, StringComparison.Ordinal);
    }

    private static string Report(string path, string processors) =>
        Program.Start(["analyze", path, "--lens", "certainty", "--draws", "2000", "--format", "json"], null, ("DOTNET_PROCESSOR_COUNT", processors)).Output;

    private static Run Run(string path, params string[] more)
    {
        var run = Program.Start(["analyze", path, "--lens", "certainty", .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        return run;
    }
}
