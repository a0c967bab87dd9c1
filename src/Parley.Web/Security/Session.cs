using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Parley.Web;

/// <summary>
/// Who has shown the token. A session is the time it was opened and a keyed hash of that time, so that nothing is kept on the server
/// and a new token ends every session. Everything secret is compared in constant time.
/// </summary>
internal sealed class Session(string? token, TimeProvider time)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "parley-session";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    private readonly byte[] _token = SHA256.HashData(Encoding.UTF8.GetBytes(token ?? ""));
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(token ?? ""), 32, info: "parley session 1"u8.ToArray());

    /// <summary>Whether anyone has to sign in.</summary>
    public bool IsNeeded => token is not null;

    /// <summary>How long a session lasts.</summary>
    public static TimeSpan Lifetime => Lasts;

    /// <summary>Whether this is the token.</summary>
    public bool IsToken(string shown) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), _token);

    /// <summary>A session opened now.</summary>
    public string Open()
    {
        var opened = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{opened}.{Seal(opened)}";
    }

    /// <summary>Whether a session is one of ours and still lasts.</summary>
    public bool IsOpen(string? session)
    {
        if (session?.Split('.') is not [var opened, var seal] || !long.TryParse(opened, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return false;
        var isOurs = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(seal), Encoding.ASCII.GetBytes(Seal(opened)));
        var age = time.GetUtcNow().ToUnixTimeSeconds() - at;
        return isOurs && age >= 0 && age <= (long)Lasts.TotalSeconds;
    }

    private string Seal(string opened) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(opened)));
}
