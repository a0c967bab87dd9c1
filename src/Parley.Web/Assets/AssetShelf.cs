using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Parley.Web;

/// <summary>
/// The style sheet and the scripts, which are embedded in the program. Addresses carry a version, so that browsers keep what has not
/// changed and never mix old with new.
/// </summary>
internal static class AssetShelf
{
    private const string Styles = "styles/";
    private const string Scripts = "scripts/";
    private const string StyleSheet = "parley.css";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>Whether the scripts were built; without them pages work, and only what moves by itself does not.</summary>
    public static bool HasScripts { get; } = All.Keys.Any(name => name.EndsWith(".js", StringComparison.Ordinal));

    /// <summary>The address of the style sheet.</summary>
    public static string Style { get; } = Address(StyleSheet)!;

    /// <summary>The address of a page's script; null where it was not built.</summary>
    public static string? Script(string page) => Address($"{page}.js");

    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", (string name, HttpContext context) => Send(name, context)).ExcludeFromDescription();

    private static IResult Send(string name, HttpContext context)
    {
        if (!All.TryGetValue(name, out var asset)) return Fault.Missing("such file");
        // Chunks carry their hash in their name, the others in their address.
        context.Response.Headers.CacheControl = context.Request.Query["v"] == asset.Version || name.StartsWith("chunk-", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Bytes(asset.Bytes, asset.Type, entityTag: new($"\"{asset.Version}\""));
    }

    private static string? Address(string name) => All.TryGetValue(name, out var asset) ? $"/assets/{name}?v={asset.Version}" : null;

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetShelf).Assembly;
        var names = assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).ToList();
        // One style sheet, of parts that follow each other by name.
        byte[] style = [.. names.Where(n => n.StartsWith(Styles, StringComparison.Ordinal)).SelectMany(n => Read(assembly, n))];
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal) { [StyleSheet] = Of(style, "text/css; charset=utf-8") };
        foreach (var name in names.Where(n => n.StartsWith(Scripts, StringComparison.Ordinal)))
            assets.Add(name[Scripts.Length..], Of(Read(assembly, name), "text/javascript; charset=utf-8"));
        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Asset Of(byte[] bytes, string type) => new(bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
