using System.Text;

namespace Parley.Cases.Tests;

/// <summary>The full sample, damaged at random: reading it never throws, and says where what is wrong.</summary>
public sealed class MutationTests
{
    private static readonly string[] Bits =
    [
        ": ", "\n", "  ", "\t", "- ", "{", "}", "[", "]", ",", "\"", "'", "&a ", "*a", "!t ", "<<: ", "---\n", "%", "#", "|", ">-", "? ", "..", "=", "(", "0", "-",
        "1e999", ".nan", "null", "not: ", "any: ", "weight: ", "\u202E", "\u0007", "\uFEFF", "\uD800", "é", "😀", "\r", "\u2028", "\\", "parley: 1\n",
    ];

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void A_damaged_text_is_a_case_or_has_errors_with_places_inside_the_file(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 750; i++)
        {
            var text = Sample.EveryKey;
            for (var n = random.Next(1, 5); n > 0; n--) text = random.Next(4) == 0 ? DamageLine(text, random) : Damage(text, random);
            AssertHonest(CaseReader.Parse(text, "case.yaml"), text, $"seed {seed}, text {i}");
        }
    }

    [Theory]
    [InlineData(5), InlineData(6)]
    public void Damaged_bytes_are_a_case_or_have_errors_with_places_inside_the_file(int seed)
    {
        var random = new Random(seed);
        var sample = Encoding.UTF8.GetBytes(Sample.EveryKey);
        for (var i = 0; i < 750; i++)
        {
            var bytes = (byte[])sample.Clone();
            for (var n = random.Next(1, 4); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            AssertHonest(CaseReader.Parse(bytes, "case.yaml"), Encoding.Latin1.GetString(bytes), $"seed {seed}, bytes {i}");
        }
    }

    [Fact]
    public void Every_beginning_of_the_sample_is_read_without_throwing()
    {
        for (var length = 0; length < Sample.EveryKey.Length; length += 3)
        {
            var text = Sample.EveryKey[..length];
            AssertHonest(CaseReader.Parse(text, "case.yaml"), text, $"length {length}");
        }
    }

    private static void AssertHonest(CaseReading reading, string text, string which)
    {
        var errors = reading.Problems.Where(problem => problem.IsError).ToList();
        Assert.True(reading.IsUsable == (errors.Count == 0), $"{which}: {string.Join('\n', reading.Problems)}\n{text}");
        Assert.False(reading.Unreadable);
        var lines = text.Count(character => character == '\n') + 1;
        Assert.All(reading.Problems.Where(problem => problem.Code != "P0199"), problem =>
        {
            Assert.InRange(problem.Place.Line, 1, lines);
            Assert.InRange(problem.Place.Column, 1, text.Length + 2);
            Assert.DoesNotContain(problem.Message, character => char.IsControl(character) || character is '\u202E');
        });
        if (reading.Case is { } read) Assert.Equal(read, CaseReader.Parse(CaseWriter.Write(read), "again.yaml").Case);
    }

    private static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(4), text.Length - at);
        return text[..at] + (random.Next(3) == 0 ? "" : Bits[random.Next(Bits.Length)]) + text[(at + length)..];
    }

    private static string DamageLine(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var (from, to) = (random.Next(lines.Count), random.Next(lines.Count));
        var line = lines[from];
        if (random.Next(2) == 0) lines.RemoveAt(from);
        lines.Insert(Math.Min(to, lines.Count), random.Next(3) == 0 ? " " + line : line);
        return string.Join('\n', lines);
    }
}
