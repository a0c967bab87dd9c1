using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
    private static JsonSerializerOptions? _reading;

    /// <summary>
    /// As bodies are sent: markup and letters of any script stay readable, and short. They are never part of a page, and browsers are told not to
    /// guess their type.
    /// </summary>
    public static ApiJson Wire => _wire ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>What comes as JSON within a form.</summary>
    public static T? Read<T>(string text)
    {
        _reading ??= Applied();
        return JsonSerializer.Deserialize(text, (JsonTypeInfo<T>)_reading.GetTypeInfo(typeof(T)));
    }

    /// <summary>How bodies are read: nothing twice, nothing missing, nothing null that should not be, nothing nested for its own sake.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default.WithAddedModifier(WithoutNulls));
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 32;
    }

    private static JsonSerializerOptions Applied()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        return options;
    }

    // What stands in a list or under a name is never null; the reader looks after properties only.
    private static void WithoutNulls(JsonTypeInfo type)
    {
        if (type.Kind is JsonTypeInfoKind.Enumerable) type.OnDeserialized = Whole;
        else if (type.Kind is JsonTypeInfoKind.Dictionary) type.OnDeserialized = many => Whole(((IDictionary)many).Values);
    }

    private static void Whole(object many)
    {
        foreach (var one in (IEnumerable)many)
        {
            if (one is null) throw new JsonException("There is nothing where something is expected.");
            if (one is JsonElement any) Readable(any);
        }
    }

    // Halves of characters are noticed only when a text is read; here is where that can still be told.
    private static void Readable(JsonElement any)
    {
        try
        {
            if (any.ValueKind == JsonValueKind.String) any.GetString();
            else if (any.ValueKind == JsonValueKind.Array) foreach (var one in any.EnumerateArray()) Readable(one);
            else if (any.ValueKind == JsonValueKind.Object) foreach (var one in any.EnumerateObject()) Named(one);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A text holds half of a character.", e);
        }
    }

    private static void Named(JsonProperty one)
    {
        _ = one.Name;
        Readable(one.Value);
    }
}
