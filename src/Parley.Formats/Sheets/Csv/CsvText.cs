using System.Text;

namespace Parley.Formats;

/// <summary>The text of a CSV file, whatever it was saved as.</summary>
internal static class CsvText
{
    private const int Looked = 4096;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, and whether it had to be taken for Windows-1252. Null where it is no text.</summary>
    /// <remarks>UTF-8 or UTF-16 where a byte-order mark says so; UTF-16 where every other byte of the first lines is zero; else UTF-8.</remarks>
    public static (string Text, bool IsGuessed)? Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Utf8.GetString(bytes[3..]), false);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Utf16.GetString(bytes[2..]), false);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Utf16BigEndian.GetString(bytes[2..]), false);
            if (bytes.Length % 2 == 0 && Zeros(bytes) is var (even, odd) && (even == 0) != (odd == 0))
                return ((even == 0 ? Utf16 : Utf16BigEndian).GetString(bytes), false);
            if (bytes.Contains((byte)0)) return null;
            return (Utf8.GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return bytes.Contains((byte)0) ? null : (Windows.GetString(bytes), true);
        }
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < Math.Min(Looked, bytes.Length); i++)
        {
            if (bytes[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        return (even, odd);
    }
}
