using System.Text.Json;
using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private readonly Folder _folder = new();

    public ScoreTests() => _folder.Write("case.yaml", Small.Case);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_is_worth_the_sum_of_its_points()
    {
        var package = Score("--choose", "price=70", "lock=with");
        Assert.Equal(4, package.GetProperty("values").GetProperty("seller").GetDecimal());
        Assert.Equal(12, package.GetProperty("values").GetProperty("buyer").GetDecimal());
        Assert.Equal(2, package.GetProperty("gains").GetProperty("seller").GetDecimal());
        Assert.Equal(6, package.GetProperty("points").GetProperty("lock").GetProperty("buyer").GetDecimal());
        Assert.True(package.GetProperty("acceptable").GetBoolean());
    }

    [Fact]
    public void Issues_left_out_stand_at_the_status_quo()
    {
        var choose = Score("--choose", "lock=with").GetProperty("choose");
        Assert.Equal(100, choose.GetProperty("price").GetDecimal());
    }

    [Fact]
    public void Numbers_may_be_written_with_idle_zeros() =>
        Assert.Equal(70, Score("--choose", "price=70.0").GetProperty("choose").GetProperty("price").GetDecimal());

    [Fact]
    public void A_named_package_is_scored_and_who_refuses_it_is_told()
    {
        _folder.Write("case.yaml", Small.Case.Replace("buyer: 2 }", "buyer: 8 }", StringComparison.Ordinal));
        Assert.Equal("buyer", Score("--package", "asked").GetProperty("refusedBy")[0].GetString());
        Assert.Contains("It is refused by Buyer.", Program.Start(["score", ".", "--package", "asked"], _folder.Path).Output, StringComparison.Ordinal);
    }

    private JsonElement Score(params string[] words)
    {
        var run = Program.Start(["score", ".", .. words, "--format", "json"], _folder.Path);
        Assert.True(run.ExitCode == 0, run.Notes);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.GetProperty("package").Clone();
    }
}
