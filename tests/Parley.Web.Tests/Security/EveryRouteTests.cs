using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>Whatever is sent to whichever address, the answer is a page or a sentence, and never that the workbench has a defect.</summary>
public sealed class EveryRouteTests
{
    private static readonly string[] Fields =
    [
        "to", "theme", "token", "title", "author", "date", "url", "text", "without", "source", "claim", "says", "paragraph", "supports", "basedOn", "based-on", "number", "example", "yaml", "back", "seen",
        "path-0", "choice-0", "choice-rest", "edits", "by-0", "date-0", "o0.choice", "s0.choice.first",
    ];

    private static readonly string[] Values =
    [
        "", "\0\u0001\t\r\n", "/\u0001", "/a\t/b", "//evil.example", "/\\evil.example", "/é/\u4e2d", "[null]", "null", "{", "[{}]", "[{\"do\":null}]", "[{\"do\":\"set\",\"path\":null,\"value\":\"\\ud800\"}]", "-1", "2147483648",
        "99999999999999999999", "1e308", "\u202e", new('x', 20_000),
    ];

    private static readonly string[] Queries = ["from", "to", "lens", "format", "party", "as", "number", "put-away", "edit", "of", "source", "claim", "now", "with", "case", "v"];

    [Fact]
    public async Task No_JSON_brings_a_defect_out()
    {
        await using var kept = await Kept.Start();
        var calls = kept.Running.Routes.Where(r => Body(r) is not null).ToList();
        Assert.True(calls.Count >= 13, $"{calls.Count} calls take JSON");
        foreach (var (route, method) in Methods(calls))
        {
            var path = Address(route, await kept.Running.Take("prisoners-dilemma"));
            foreach (var body in HostileBodies.Of(Body(route)!)) await kept.Send(method, path, new StringContent(body, Encoding.UTF8, "application/json"), body);
        }
        kept.Sound();
    }

    [Fact]
    public async Task No_form_brings_a_defect_out()
    {
        await using var kept = await Kept.Start();
        var forms = kept.Running.Routes.Where(r => Body(r) is null).ToList();
        Assert.True(Methods(forms).Count(f => f.Method == "POST") >= 15);
        foreach (var (route, method) in Methods(forms).Where(f => f.Method == "POST"))
        {
            var path = Address(route, await kept.Running.Take("prisoners-dilemma"));
            foreach (var value in Values)
            {
                await kept.Send(method, path, new FormUrlEncodedContent(Fields.Select(f => KeyValuePair.Create(f, value))), value);
                // A wrong token is answered slowly on purpose: once for each value is enough.
                foreach (var field in Fields.Where(f => f != "token")) await kept.Send(method, path, new FormUrlEncodedContent(Fields.Select(f => KeyValuePair.Create(f, f == field ? value : Sound(f)))), $"{field}={value}");
            }
        }
        kept.Sound();
    }

    [Fact]
    public async Task No_other_kind_of_body_brings_a_defect_out()
    {
        await using var kept = await Kept.Start();
        var id = await kept.Running.Take("prisoners-dilemma");
        const string Part = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.yaml\"\r\n\r\nparley: 1";
        string[] bodies = ["", "x", "{}", "[null]", "a=b&%zz=%&=&&", new('&', 9_000), string.Concat(Enumerable.Range(0, 9_000).Select(i => $"f{i}=&")), $"{new string('k', 5_000)}=1", Part, $"{Part}\r\n--b--\r\n", "--b\r\n\r\n\r\n--b--\r\n", $"{Part.Replace("\r\n\r\n", "\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n", StringComparison.Ordinal)}\r\n--b--\r\n", "--b\r\nContent-Disposition: form-data; name=\"title\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nx\r\n--b--\r\n", "--b\r\nContent-Disposition: nonsense\r\n\r\nx\r\n--b--\r\n"];
        string?[] types =
        [
            null, "text/plain", "application/json", "application/json; charset=nonsense", "application/json; charset=utf-16", "application/problem+json", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=nonsense",
            "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data", "multipart/form-data; boundary=b", "multipart/form-data; boundary=\"\"", $"multipart/form-data; boundary={new string('b', 500)}", "multipart/mixed; boundary=b", "nonsense",
        ];
        foreach (var (route, method) in Methods(kept.Running.Routes).Where(r => r.Method != "GET"))
        {
            foreach (var type in types)
                foreach (var body in bodies)
                {
                    var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                    if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
                    await kept.Send(method, Address(route, id), content, $"{type}: {(body.Length > 50 ? body[..50] : body)}");
                }
        }
        kept.Sound();
    }

    [Fact]
    public async Task No_address_and_no_method_brings_a_defect_out()
    {
        await using var kept = await Kept.Start();
        var id = await kept.Running.Take("prisoners-dilemma");
        foreach (var (route, _) in Methods(kept.Running.Routes).DistinctBy(r => r.Route.RoutePattern.RawText))
        {
            foreach (var other in (string[])["HEAD", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE", "PUT"]) await kept.Send(other, Address(route, id), null, other);
            foreach (var wrong in (string[])["%01", "%c3%a9", "%ff%fe", "%ed%a0%80", "99999999999", "-1", new('x', 3_000), "a%0d%0ab", "%20", "con"])
                await kept.Send("GET", Address(route, wrong, wrong), null, wrong);
            // Streams, which do not end; what they take is an id, as above.
            if (route.RoutePattern.RawText!.EndsWith("/events", StringComparison.Ordinal)) continue;
            foreach (var value in Values.Where(v => v.Length < 5_000))
            {
                var each = Uri.EscapeDataString(value);
                foreach (var name in Queries) await kept.Send("GET", $"{Address(route, id)}?{name}={each}", null, $"{name}={value}");
                await kept.Send("GET", $"{Address(route, id)}?{string.Join('&', Queries.Select(name => $"{name}={each}"))}", null, value);
            }
        }
        kept.Sound();
    }

    private static Type? Body(RouteEndpoint route) => route.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    private static IEnumerable<(RouteEndpoint Route, string Method)> Methods(IEnumerable<RouteEndpoint> routes) =>
        routes.SelectMany(r => (r.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (r, method)));

    private static string Address(RouteEndpoint route, string id, string? wrong = null) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" } => id,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: var name } => wrong ?? name switch { "number" => "1", "lens" => "deal", "format" => "yaml", "name" => "parley.css", _ => "x" },
        _ => "",
    }))));

    private static string Sound(string field) => field switch
    {
        "basedOn" or "based-on" or "number" or "seen" or "paragraph" => "1",
        "yaml" => WorkedCases.Text("prisoners-dilemma")!,
        "to" => "/words",
        "edits" => "[]",
        "example" or "date" or "token" => "",
        "choice-0" or "choice-rest" => "mine",
        "path-0" => "title",
        _ => "x",
    };

    /// <summary>A workbench with a real database, and the answers that should not have been.</summary>
    private sealed class Kept(Folder folder, IWorkbenchStore store, RunningWorkbench running) : IAsyncDisposable
    {
        private readonly List<string> _defects = [];

        public RunningWorkbench Running => running;

        public static async Task<Kept> Start()
        {
            var folder = new Folder();
            var store = await WorkbenchStores.OpenSqlite(new(folder.Path), TimeProvider.System, TestContext.Current.CancellationToken);
            return new(folder, store, await RunningWorkbench.Start(null, store));
        }

        public async Task Send(string method, string path, HttpContent? content, string what)
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = content };
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            using var answer = await running.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode >= 500) _defects.Add($"{(int)answer.StatusCode} {method} {path} {(what.Length > 300 ? what[..300] : what)}");
        }

        public void Sound()
        {
            Assert.True(_defects.Count == 0, $"{_defects.Count}: {string.Join('\n', _defects.Take(40))}\n{running.Notes}");
            Assert.Equal("", running.Notes.ToString());
        }

        public async ValueTask DisposeAsync()
        {
            await running.DisposeAsync();
            await store.DisposeAsync();
            folder.Dispose();
        }
    }
}
