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
    public void Every_worked_case_is_read_and_written_and_read_again()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "cases"), "case.yaml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var reading = CaseReader.Read(Path.GetDirectoryName(file)!);
            Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
            Assert.Equal(reading.Case, Sample.Read(CaseWriter.Write(reading.Case!)));
        });
    }

    [Fact]
    public void Writing_twice_changes_nothing()
    {
        var text = CaseWriter.Write(Sample.Read(Sample.EveryKey));
        Assert.Equal(text, CaseWriter.Write(Sample.Read(text)));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Reading_what_was_written_gives_an_equal_case_for_thousands_of_random_cases(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 600; i++)
        {
            var made = new RandomCase(random).Next();
            var text = CaseWriter.Write(made);
            var reading = CaseReader.Parse(text, "case.yaml");
            Assert.True(made.Equals(reading.Case), $"seed {seed}, case {i}:\n{string.Join('\n', reading.Problems)}\n{text}");
            Assert.Equal(text, CaseWriter.Write(reading.Case!));
        }
    }
}
