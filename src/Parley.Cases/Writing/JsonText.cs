using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Cases;

/// <summary>Writes nodes as JSON: numbers and true as such, ranges and formulas as texts.</summary>
internal static class JsonText
{
    // What is written here is read by programs and people, not put into a web page.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The document, ending with a line feed.</summary>
    public static string Of(Node root)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented)) Write(root, json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void Write(Node node, Utf8JsonWriter json)
    {
        switch (node)
        {
            case MappingNode mapping:
                json.WriteStartObject();
                foreach (var (key, value) in mapping.Entries)
                {
                    json.WritePropertyName(key.Text);
                    Write(value, json);
                }
                json.WriteEndObject();
                break;
            case SequenceNode list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(item, json);
                json.WriteEndArray();
                break;
            case ScalarNode { IsPlain: true, Text: "true" or "false" } flag:
                json.WriteBooleanValue(flag.Text == "true");
                break;
            case ScalarNode { IsPlain: true } plain when Numbers.TryParse(plain.Text, out var number):
                json.WriteRawValue(Numbers.Plain(number));
                break;
            case ScalarNode scalar:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }
}
