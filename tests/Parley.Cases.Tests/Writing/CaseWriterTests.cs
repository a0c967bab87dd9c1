namespace Parley.Cases.Tests;

public sealed class CaseWriterTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_case_with_every_key_again()
    {
        var read = Sample.Read(Sample.EveryKey);
        var text = CaseWriter.Write(read);
        Assert.Equal(read, Sample.Read(text));
    }

    [Fact]
    public void Writing_twice_changes_nothing()
    {
        var text = CaseWriter.Write(Sample.Read(Sample.EveryKey));
        Assert.Equal(text, CaseWriter.Write(Sample.Read(text)));
    }
}
