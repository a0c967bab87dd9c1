using System.Text;
using Microsoft.AspNetCore.Mvc;
using Parley.Cases;
using Parley.Formats;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>Cases and answers as files to keep: reports, a role-play's sheets, other programs' formats. Always sent as downloads.</summary>
internal static class ExportApi
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cases/{id}/report", Report).WithSummary("The report of every lens: ?format=html, markdown, text or json; ?lens=NAME, perhaps several, for some of them.").Produces(StatusCodes.Status200OK).ProducesFault(400, 404, 422, 503);
        api.MapGet("/cases/{id}/briefs", Briefs).WithSummary("A role-play's sheets as one zip file: ?format=html, markdown or text; or with ?party=ID one side's brief.").Produces(StatusCodes.Status200OK).ProducesFault(400, 404, 422, 503);
        api.MapGet("/cases/{id}/export/{format}", Export).WithSummary("The case as yaml, as zip with the texts of its sources, as json, or in another program's format; several files come as one zip file.").Produces(StatusCodes.Status200OK).ProducesFault(404, 422);
    }

    private static async Task<IResult> Report(string id, CaseShelf shelf, Workload work, CancellationToken cancel, string format = "html", [FromQuery] string[]? lens = null)
    {
        var (of, fault) = await Read(id, shelf, cancel).ConfigureAwait(false);
        if (of is null) return fault!;
        string[]? lenses = lens is { Length: > 0 } ? [.. lens.Distinct()] : null;
        if (lenses?.FirstOrDefault(asked => Analyst.Lenses.All(l => l.Name != asked)) is { } unknown) return Fault.Missing($"lens '{unknown}'");
        Action<Analysis, Stream>? write = format switch
        {
            "html" => (analysis, output) => Text(output, writer => HtmlReport.Write(analysis, writer)),
            "markdown" => (analysis, output) => Text(output, writer => MarkdownReport.Write(analysis, writer)),
            "text" => (analysis, output) => Text(output, writer => TextReport.Write(analysis, writer, new())),
            "json" => JsonReport.Write,
            _ => null,
        };
        if (write is null) return Fault.Wrong($"'{format}' is no form of a report; it comes as html, markdown, text or json.");
        return await work.AtLength(
            stop =>
            {
                using var memory = new MemoryStream();
                write(Analyst.Analyze(of, lenses, cancel: stop), memory);
                var (type, ending) = Kind(format);
                return (IResult)TypedResults.File(memory.ToArray(), $"{type}; charset=utf-8", $"{id}-report.{ending}");
            },
            cancel).ConfigureAwait(false);
    }

    private static async Task<IResult> Briefs(string id, CaseShelf shelf, Workload work, CancellationToken cancel, string format = "markdown", string? party = null)
    {
        var (of, fault) = await Read(id, shelf, cancel).ConfigureAwait(false);
        if (of is null) return fault!;
        if (format is not ("html" or "markdown" or "text")) return Fault.Wrong($"'{format}' is no form of a brief; it comes as html, markdown or text.");
        if (party is not null && !of.Parties.Contains(party)) return Fault.Missing($"party '{party}'");
        var (type, ending) = Kind(format);
        return await work.AtLength(
            stop =>
            {
                if (party is not null)
                    return (IResult)TypedResults.File(Sheet(BriefContent.Of(Brief.For(of, party, stop)), format), $"{type}; charset=utf-8", $"{id}-brief-{party}.{ending}");
                var sheets = RolePlay.Sheets(of, $"{id}.yaml", stop);
                return TypedResults.File(CaseArchive.ZipFile([.. sheets.Select(s => ($"{s.Name}.{ending}", Sheet(s.Content, format)))]), "application/zip", $"{id}-role-play.zip");
            },
            cancel).ConfigureAwait(false);
    }

    private static async Task<IResult> Export(string id, string format, CaseShelf shelf, Workload work, CancellationToken cancel)
    {
        if (await shelf.Latest(id, cancel).ConfigureAwait(false) is not { } loaded) return Fault.Missing($"case '{id}'");
        if (format == "yaml") return TypedResults.File(Utf8.GetBytes(loaded.Version.Yaml), "application/yaml; charset=utf-8", $"{id}.yaml");
        if (format == "zip") return TypedResults.File(CaseArchive.Write(loaded.Version), "application/zip", $"{id}.zip");
        var (of, fault) = await Read(id, shelf, cancel).ConfigureAwait(false);
        if (of is null) return fault!;
        if (format == "json") return TypedResults.File(Utf8.GetBytes(CaseWriter.WriteJson(of)), "application/json; charset=utf-8", $"{id}.json");
        if (FormatCatalog.All.FirstOrDefault(f => f.CanWrite && f.Name == format) is not { } known) return Fault.Missing($"format '{format}'");
        try
        {
            return await work.AtLength(
                _ =>
                {
                    var files = known.Write(of)!.Files;
                    return (IResult)(files is [var one]
                        ? TypedResults.File(one.Bytes.ToArray(), "application/octet-stream", $"{id}-{Path.GetFileName(one.Name)}")
                        : TypedResults.File(CaseArchive.ZipFile([.. files.Select(f => (f.Name, f.Bytes.ToArray()))]), "application/zip", $"{id}-{format}.zip"));
                },
                cancel).ConfigureAwait(false);
        }
        catch (ForeignFileException e)
        {
            return new Fault(StatusCodes.Status422UnprocessableEntity, $"This case cannot be written as {known.Name}: {e.Message}");
        }
    }

    private static async Task<(Case? Case, Fault? Fault)> Read(string id, CaseShelf shelf, CancellationToken cancel)
    {
        if (await shelf.Latest(id, cancel).ConfigureAwait(false) is not { } loaded) return (null, Fault.Missing($"case '{id}'"));
        if (loaded.Case is not null) return (loaded.Case, null);
        return (null, CaseProgress.Refusal(loaded.Reading));
    }

    private static (string Type, string Ending) Kind(string format) => format switch
    {
        "html" => ("text/html", "html"),
        "markdown" => ("text/markdown", "md"),
        "text" => ("text/plain", "txt"),
        _ => ("application/json", "json"),
    };

    private static byte[] Sheet(IReadOnlyList<Block> content, string format)
    {
        using var memory = new MemoryStream();
        Text(memory, writer =>
        {
            if (format == "html") HtmlSheet.Write(content, writer);
            else if (format == "markdown") MarkdownReport.Write(content, writer);
            else TextReport.Write(content, writer, new());
        });
        return memory.ToArray();
    }

    private static void Text(Stream output, Action<TextWriter> content)
    {
        using var writer = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        content(writer);
    }
}
