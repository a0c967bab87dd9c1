using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Tournaments;

/// <summary>How results are written as JSON.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TournamentManifest))]
[JsonSerializable(typeof(PlanFacts))]
[JsonSerializable(typeof(WirePlayed))]
[JsonSerializable(typeof(WireStrategies))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>With every letter written as itself.</summary>
    public static ResultJson Own { get; } = new(Written(isIndented: true));

    /// <summary>The same on one line.</summary>
    public static ResultJson Wire { get; } = new(Written(isIndented: false));

    /// <summary>How single objects are written.</summary>
    public static JsonWriterOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // As the generator was told above, which it tells only its own instance.
    private static JsonSerializerOptions Written(bool isIndented) => new()
    {
        WriteIndented = isIndented,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
