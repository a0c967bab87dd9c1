using System.Security.Cryptography;
using System.Text;

namespace Parley.Tournaments;

/// <summary>
/// The matches played so far, appended in blocks: a line <c>#count bytes checksum</c>, then as many lines of JSON. A block that was torn by a crash,
/// or damaged, is cut off with all after it; its matches are played again, with the same results.
/// </summary>
/// <remarks>
/// A block counts as kept once it is on the disk, not when it is written: each is flushed before anyone is told of it. Where each match stands
/// takes 12 bytes of memory a match.
/// </remarks>
internal sealed class Journal : IDisposable
{
    private const int Checked = 16;
    private const int LongestHeader = 64;
    private const int LongestBlock = 1 << 30;

    private readonly FileStream _file;
    private readonly long[] _offsets;
    private readonly int[] _lengths;
    private readonly MemoryStream _pending = new();
    private readonly List<(int Own, long Offset, int Length)> _places = [];

    private Journal(FileStream file, int own)
    {
        (_file, _offsets, _lengths) = (file, new long[own], new int[own]);
        Array.Fill(_offsets, -1);
    }

    /// <summary>How many matches are on the disk.</summary>
    public int Kept { get; private set; }

    /// <summary>How many bytes at the end were no whole block when the journal was opened.</summary>
    public long Dropped { get; private set; }

    /// <summary>Bytes that wait to be written.</summary>
    public long Pending => _pending.Length;

    /// <summary>Opens a journal, and cuts off what is torn.</summary>
    /// <param name="path">The file; null for one that nobody sees.</param>
    /// <param name="shard">Which part it is of.</param>
    /// <param name="matches">How many matches the tournament has.</param>
    public static Journal Open(string? path, Shard shard, int matches)
    {
        var file = path is null
            ? new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1, FileOptions.DeleteOnClose)
            : new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1);
        var journal = new Journal(file, shard.CountOf(matches));
        journal.ReadBlocks(shard, matches);
        return journal;
    }

    /// <summary>Whether a match is there, by its place within the part.</summary>
    public bool Has(int own) => _offsets[own] >= 0;

    /// <summary>The line of a match that is there.</summary>
    public byte[] Line(int own)
    {
        var line = new byte[_lengths[own]];
        RandomAccess.Read(_file.SafeFileHandle, line, _offsets[own]);
        return line;
    }

    /// <summary>Adds a match, to be written with the next block.</summary>
    public void Add(int own, ReadOnlySpan<byte> line)
    {
        _places.Add((own, _pending.Length, line.Length));
        _pending.Write(line);
        _pending.WriteByte((byte)'\n');
    }

    /// <summary>Writes what waits as one block, and waits for the disk.</summary>
    public void Flush()
    {
        if (_places.Count == 0) return;
        var payload = _pending.GetBuffer().AsSpan(0, (int)_pending.Length);
        var header = Encoding.ASCII.GetBytes($"#{_places.Count} {payload.Length} {Sum(payload)}\n");
        var start = _file.Length;
        var block = new byte[header.Length + payload.Length];
        header.CopyTo(block, 0);
        payload.CopyTo(block.AsSpan(header.Length));
        RandomAccess.Write(_file.SafeFileHandle, block, start);
        RandomAccess.FlushToDisk(_file.SafeFileHandle);
        foreach (var (own, offset, length) in _places)
        {
            if (_offsets[own] < 0) Kept++;
            (_offsets[own], _lengths[own]) = (start + header.Length + offset, length);
        }
        _places.Clear();
        _pending.SetLength(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _pending.Dispose();
    }

    private void ReadBlocks(Shard shard, int matches)
    {
        var (at, end) = (0L, _file.Length);
        while (at < end && ReadBlock(at, end, shard, matches) is { } next) at = next;
        Dropped = end - at;
        if (Dropped == 0) return;
        _file.SetLength(at);
        _file.Flush(flushToDisk: true);
    }

    // Where the next block starts; null where this is no whole one.
    private long? ReadBlock(long at, long end, Shard shard, int matches)
    {
        var head = new byte[(int)Math.Min(LongestHeader, end - at)];
        RandomAccess.Read(_file.SafeFileHandle, head, at);
        var close = Array.IndexOf(head, (byte)'\n');
        if (close < 0 || head[0] != '#') return null;
        var words = Encoding.ASCII.GetString(head, 1, close - 1).Split(' ');
        if (words.Length != 3 || !int.TryParse(words[0], out var count) || !int.TryParse(words[1], out var length) || length is < 1 or > LongestBlock) return null;
        var from = at + close + 1;
        if (from + length > end) return null;
        var payload = new byte[length];
        RandomAccess.Read(_file.SafeFileHandle, payload, from);
        if (Sum(payload) != words[2]) return null;
        var places = new List<(int Own, long Offset, int Length)>();
        for (var start = 0; start < length;)
        {
            var line = Array.IndexOf(payload, (byte)'\n', start);
            if (line < 0 || NumberOf(payload.AsSpan(start, line - start)) is not { } match || match < 0 || match >= matches || !shard.Has(match)) return null;
            places.Add((match / shard.Of, from + start, line - start));
            start = line + 1;
        }
        if (places.Count != count) return null;
        foreach (var (own, offset, size) in places)
        {
            if (_offsets[own] < 0) Kept++;
            (_offsets[own], _lengths[own]) = (offset, size);
        }
        return from + length;
    }

    /// <summary>The number of the match that a line is of; null where it is none.</summary>
    private static int? NumberOf(ReadOnlySpan<byte> line)
    {
        var head = "{\"match\":"u8;
        return line.StartsWith(head) && System.Buffers.Text.Utf8Parser.TryParse(line[head.Length..], out int number, out _) ? number : null;
    }

    private static string Sum(ReadOnlySpan<byte> payload) => Convert.ToHexStringLower(SHA256.HashData(payload))[..Checked];
}
