using System.Text;
using Parley.Running;

namespace Parley.Tournaments.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly Folder _folder = new();

    private string At => Path.Combine(_folder.Path, "journal");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_flushed_is_there_again()
    {
        Write(3, 4);
        using var journal = Journal.Open(At, Shard.Whole, 12);
        Assert.Equal((12, 0L), (journal.Kept, journal.Dropped));
        for (var m = 0; m < 12; m++) Assert.Equal(Line(m), Encoding.UTF8.GetString(journal.Line(m)));
    }

    /// <summary>Cut off anywhere at all, it holds the blocks that are whole, and can be gone on with.</summary>
    [Fact]
    public void However_much_of_the_end_is_lost_the_whole_blocks_before_it_stay()
    {
        Write(3, 4);
        var bytes = File.ReadAllBytes(At);
        var ends = Ends(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            File.WriteAllBytes(At, bytes[..length]);
            var whole = ends.Count(e => e <= length);
            using (var journal = Journal.Open(At, Shard.Whole, 12))
            {
                Assert.Equal(whole * 4, journal.Kept);
                Assert.Equal(length - (whole == 0 ? 0 : ends[whole - 1]), journal.Dropped);
                if (whole == 3) continue;
                journal.Add(11, Encoding.UTF8.GetBytes(Line(11)));
                journal.Flush();
            }
            using var again = Journal.Open(At, Shard.Whole, 12);
            Assert.Equal(((whole * 4) + 1, 0L, true), (again.Kept, again.Dropped, again.Has(11)));
        }
    }

    /// <summary>A byte changed anywhere spoils its block and those after it, and is never taken for a result.</summary>
    [Fact]
    public void Whatever_byte_is_damaged_its_block_is_not_believed()
    {
        Write(3, 4);
        var bytes = File.ReadAllBytes(At);
        var ends = Ends(bytes);
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(At, damaged);
            using var journal = Journal.Open(At, Shard.Whole, 12);
            Assert.Equal(ends.Count(e => e <= at) * 4, journal.Kept);
        }
    }

    [Fact]
    public void What_was_not_flushed_is_not_counted()
    {
        using var journal = Journal.Open(At, Shard.Whole, 5);
        journal.Add(2, "{\"match\":2}"u8);
        Assert.Equal((0, false), (journal.Kept, journal.Has(2)));
        journal.Flush();
        Assert.Equal((1, true), (journal.Kept, journal.Has(2)));
    }

    [Fact]
    public void A_part_holds_its_own_matches_only()
    {
        using (var journal = Journal.Open(At, new(2, 3), 10))
        {
            journal.Add(1, Encoding.UTF8.GetBytes(Line(4)));
            journal.Flush();
        }
        using (var journal = Journal.Open(At, new(2, 3), 10)) Assert.Equal(Line(4), Encoding.UTF8.GetString(journal.Line(1)));
        using (var journal = Journal.Open(At, new(1, 3), 10)) Assert.Equal(0, journal.Kept);
    }

    private void Write(int blocks, int each)
    {
        using var journal = Journal.Open(At, Shard.Whole, blocks * each);
        for (var b = 0; b < blocks; b++)
        {
            for (var m = b * each; m < (b + 1) * each; m++) journal.Add(m, Encoding.UTF8.GetBytes(Line(m)));
            journal.Flush();
        }
    }

    private static string Line(int match) => $"{{\"match\":{match},\"rest\":\"{new string('x', match)}\"}}";

    // Where each block ends: before the next mark, or at the end.
    private static List<int> Ends(byte[] bytes)
    {
        var starts = Enumerable.Range(0, bytes.Length).Where(i => bytes[i] == (byte)'#').ToList();
        return [.. starts.Skip(1), bytes.Length];
    }
}
