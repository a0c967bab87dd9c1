namespace Parley.Cases.Tests;

public sealed class CaseReaderTests
{
    [Fact]
    public void A_case_with_every_key_is_read_without_an_error()
    {
        var reading = CaseReader.Parse(Sample.EveryKey, "every-key.yaml");
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        Assert.NotNull(reading.Case);
    }
}
