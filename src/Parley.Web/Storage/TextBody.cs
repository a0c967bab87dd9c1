using System.Security.Cryptography;
using System.Text;

namespace Parley.Web;

/// <summary>A text as it is stored: its bytes, and the SHA-256 under which they are found.</summary>
internal sealed record TextBody(string Sha256, byte[] Body)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The stored form of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it is, for a message: <c>the case's text</c>.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="WorkbenchStoreException">It is too long, or holds half of a character.</exception>
    public static TextBody Of(string text, string what, int most)
    {
        try
        {
            var body = Strict.GetBytes(text);
            if (body.Length <= most) return new TextBody(Hash(body), body);
            throw new WorkbenchStoreException($"{what} has {body.Length:N0} bytes, and at most {most:N0} are kept; shorten it") { Cause = StoreFault.TooLarge };
        }
        catch (EncoderFallbackException exception)
        {
            throw new WorkbenchStoreException($"{what} holds half of a character at index {exception.Index}, which no file can hold; delete it", exception) { Cause = StoreFault.Unfit };
        }
    }

    /// <summary>The text of stored bytes.</summary>
    /// <exception cref="WorkbenchStoreException">They are not those that were stored.</exception>
    public static string Read(string sha256, byte[] body, string place) => Hash(body) == sha256
        ? Strict.GetString(body)
        : throw new WorkbenchStoreException($"{place} is damaged: the text {sha256[..12]}… is not what was saved; put a copy from before in its place");

    private static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
