using System.Text;

namespace Parley.Formats.Fuzzing;

/// <summary>Damages files as accidents and attackers do: the same seed, the same damage.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Tokens =
    [
        "<", ">", "/>", "</", "\"", "'", "&", "&#0;", "&#x110000;", "&amp;", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "{", "}", "[", "]", ":", ",", "null", "true", "\\", "\\u0000", "\\ud800", "NaN", "Infinity", "-Infinity", "-1", "0", "1e400", "1e-400", "2147483648",
        "-2147483649", "999999999999", "1000000000000", "9999999999999", "0.0000000000000000000000000001", "1e28", "79228162514264337593543950336", "\0", "\u202E", "\uFEFF", "\n", "\t",
        "é", "世", "😀", "!!python/object:os.system", "&a", "*a", "- ", "? ", "|", "=cmd()", "@", "+1", "..", "../../etc/passwd", "index=\"1\"", "value=\"", "type=\"integer\"",
        "lowerbound=\"0\" upperbound=\"2147483647\"", "<objective>", "<issue>", "<item/>", "\"issueWeights\"", "\"range\"", "\"values\"",
    ];

    /// <summary>The file with one to six damages; now and then another's part in it.</summary>
    public byte[] Damaged(byte[] file, byte[] other)
    {
        var bytes = file.ToList();
        for (var times = random.Next(1, 7); times > 0; times--) Once(bytes, other);
        return [.. bytes];
    }

    private void Once(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, random.Next(4) == 0 ? 400 : 24), bytes.Count - at);
        switch (random.Next(11))
        {
            case 0 when bytes.Count > at:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when bytes.Count > at:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when random.Next(6) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(1, 200), other.Length - from)).ToArray());
                break;
            case 6:
                var many = bytes.GetRange(at, length);
                for (var times = random.Next(2, random.Next(50) == 0 ? 2000 : 20); times > 0; times--) bytes.InsertRange(at, many);
                break;
            case 7 or 8:
                Number(bytes, at);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                break;
        }
    }

    /// <summary>Replaces the next number of the file by another, which leaves its form in order and so reaches further in.</summary>
    private void Number(List<byte> bytes, int at)
    {
        while (at < bytes.Count && !char.IsAsciiDigit((char)bytes[at])) at++;
        var end = at;
        while (end < bytes.Count && (char.IsAsciiDigit((char)bytes[end]) || bytes[end] == '.')) end++;
        if (end == at) return;
        bytes.RemoveRange(at, end - at);
        string[] numbers = ["0", "-1", "1", "2", "0.5", "1e9", "1e12", "-1e12", "1e-28", "NaN", "2147483647", "10000", "0.1", "3", "100"];
        bytes.InsertRange(at, Encoding.ASCII.GetBytes(numbers[random.Next(numbers.Length)]));
    }
}
