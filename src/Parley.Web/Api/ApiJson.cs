using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Web;

/// <summary>How the API's bodies are written and read, compiled ahead.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FaultBody))]
[JsonSerializable(typeof(LiveRequest))]
[JsonSerializable(typeof(LiveBody))]
[JsonSerializable(typeof(SavedBody))]
[JsonSerializable(typeof(CaseBody))]
[JsonSerializable(typeof(CreateRequest))]
[JsonSerializable(typeof(EditsRequest))]
[JsonSerializable(typeof(TextRequest))]
[JsonSerializable(typeof(VersionRequest))]
[JsonSerializable(typeof(CheckRequest))]
[JsonSerializable(typeof(CheckBody))]
[JsonSerializable(typeof(ThresholdRequest))]
[JsonSerializable(typeof(CertaintyRequest))]
[JsonSerializable(typeof(HeadlineBody))]
[JsonSerializable(typeof(TurnsRequest))]
[JsonSerializable(typeof(TurnsBody))]
[JsonSerializable(typeof(FindingsBody))]
[JsonSerializable(typeof(ImportBody))]
[JsonSerializable(typeof(WordsBody))]
[JsonSerializable(typeof(VersionEvent))]
[JsonSerializable(typeof(SourceRequest))]
[JsonSerializable(typeof(IReadOnlyList<EditBody>))]
[JsonSerializable(typeof(IReadOnlyList<EntryBody>))]
[JsonSerializable(typeof(IReadOnlyList<ChangeBody>))]
[JsonSerializable(typeof(IReadOnlyList<CaseEntry>))]
[JsonSerializable(typeof(IReadOnlyList<VersionEntry>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    private static ApiJson? _wire;

    /// <summary>
    /// As bodies are sent: markup and letters of any script stay readable, and short. They are never part of a page, and browsers are told not to
    /// guess their type.
    /// </summary>
    public static ApiJson Wire => _wire ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>How bodies are read: nothing twice, nothing missing, nothing null that should not be, nothing nested for its own sake.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 32;
    }
}
