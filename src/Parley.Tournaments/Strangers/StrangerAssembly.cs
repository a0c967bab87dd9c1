using System.Security.Cryptography;

namespace Parley.Tournaments;

/// <summary>An assembly of the user's with strategies in it. Only a worker process loads it.</summary>
/// <param name="Path">The file, whole path.</param>
/// <param name="Hash">SHA-256 over it, in hexadecimal.</param>
public sealed record StrangerAssembly(string Path, string Hash)
{
    /// <summary>Finds an assembly.</summary>
    /// <exception cref="TournamentException">It cannot be read.</exception>
    public static StrangerAssembly Of(string path)
    {
        try
        {
            return new(System.IO.Path.GetFullPath(path), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TournamentException($"cannot read {path}: {(e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message)}", e) { IsAccess = true };
        }
    }
}
