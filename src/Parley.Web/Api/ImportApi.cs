using System.Text;
using System.Text.RegularExpressions;
using Parley.Cases;
using Parley.Formats;
using Parley.Reports;

namespace Parley.Web;

/// <summary>Makes cases of files that are uploaded, in every format that can be read.</summary>
internal static partial class ImportApi
{
    private const int MostFiles = 200;
    private const int Looked = 4096;

    public static async Task<IResult> Import(NewCases cases, Workload work, HttpContext context, CancellationToken cancel)
    {
        var form = await RequestForm.Read(context).ConfigureAwait(false);
        if (form.Files.Count is 0 or > MostFiles) return Fault.Wrong(form.Files.Count == 0 ? "There are no files." : $"There are {form.Files.Count} files, and one import takes {MostFiles}.");
        var files = new List<ForeignFile>();
        foreach (var file in form.Files) files.Add(new(CaseArchive.SafeName(file.FileName), await Bytes(file, cancel).ConfigureAwait(false)));
        return await Make([.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], cases, work, context, cancel).ConfigureAwait(false);
    }

    // Whatever is wrong with one file is told of it, and the others come in: what was made is never told as a failure.
    private static async Task<IResult> Make(IReadOnlyList<ForeignFile> files, NewCases cases, Workload work, HttpContext context, CancellationToken cancel)
    {
        var (made, notes, unmade, author) = (new List<SavedBody>(), new List<ImportNoteBody>(), new List<Trouble>(), Author.Of(context));
        files = Unpacked(files, notes);
        var (foreign, texts) = (new List<ForeignFile>(), new HashSet<ForeignFile>());
        foreach (var file in files)
        {
            if (!IsCase(file.Bytes.Span)) foreign.Add(file);
            else if (!TryText(file.Bytes.Span, out var text)) notes.Add(new("problem", $"{file.Name}: this is not UTF-8 text."));
            else await Try(file.Name, async () => made.Add(await Case(null, text, Sources(text, file, files, texts, notes)).ConfigureAwait(false))).ConfigureAwait(false);
        }
        foreign.RemoveAll(texts.Contains);
        foreach (var (format, parts) in Negotiations(foreign, notes))
            await Try(string.Join(", ", parts.Select(p => p.Name)), async () =>
            {
                var (of, told) = await work.AtLength(_ => Read(format, parts), cancel).ConfigureAwait(false);
                notes.AddRange(told);
                if (of is not null) made.Add(await Case(of.Title, CaseWriter.Write(of)).ConfigureAwait(false));
            }).ConfigureAwait(false);
        if (made.Count > 0) return TypedResults.Created($"/api/cases/{made[0].Id}", new ImportBody(made, notes));
        var why = notes.FirstOrDefault(n => n.Kind == "problem")?.Text ?? "None of these files is of a kind that can be read.";
        var status = unmade.Count > 0 ? unmade[0].Status : StatusCodes.Status422UnprocessableEntity;
        return new Fault(status, why, [.. notes.Where(n => n.Kind == "problem").Select(n => new CaseFault(0, 0, "", true, n.Text))]);

        async Task<SavedBody> Case(string? title, string text, IReadOnlyDictionary<string, string>? sources = null) => SavedBody.Of(await cases.Create(title, text, sources, author, cancel).ConfigureAwait(false), merged: false);

        async Task Try(string what, Func<Task> part)
        {
            try
            {
                // A database that cannot be used is not asked again for every file.
                if (unmade.Exists(t => t.IsStandstill)) notes.Add(new("problem", $"{what}: not tried after that."));
                else await part().ConfigureAwait(false);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                var trouble = Trouble.Of(e);
                await Unfailing.Note(context.RequestServices.GetRequiredService<TextWriter>(), context, trouble, e).ConfigureAwait(false);
                notes.Add(new("problem", $"{what}: {trouble.Sentence}"));
                unmade.Add(trouble);
            }
        }
    }

    private static IReadOnlyList<ForeignFile> Unpacked(IReadOnlyList<ForeignFile> files, List<ImportNoteBody> notes)
    {
        var all = new List<ForeignFile>();
        foreach (var file in files)
        {
            if (!CaseArchive.IsOne(file))
            {
                all.Add(file);
                continue;
            }
            var (inside, wrong) = CaseArchive.Opened(file);
            if (wrong is not null) notes.Add(new("problem", $"{file.Name} cannot be opened: {wrong}."));
            all.AddRange(inside);
        }
        return all;
    }

    /// <summary>The texts that came with a case file, by name.</summary>
    private static Dictionary<string, string> Sources(string yaml, ForeignFile of, IReadOnlyList<ForeignFile> files, HashSet<ForeignFile> taken, List<ImportNoteBody> notes)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, file) in CaseTexts.Of(yaml, of.Name, files))
        {
            taken.Add(file);
            if (TryText(file.Bytes.Span, out var text)) sources[key] = text;
            else notes.Add(new("problem", $"{file.Name}: this is not UTF-8 text."));
        }
        return sources;
    }

    /// <summary>Each file that is whole by itself; the others of one format together.</summary>
    private static List<(IFormat Format, IReadOnlyList<ForeignFile> Files)> Negotiations(List<ForeignFile> files, List<ImportNoteBody> notes)
    {
        var found = new List<(IFormat, IReadOnlyList<ForeignFile>)>();
        var known = files.Select(file => (File: file, Format: FormatCatalog.All.FirstOrDefault(f => f.CanRead && f.Recognises(file)))).ToList();
        foreach (var (file, format) in known.Where(k => k.Format?.IsWhole(k.File) == true)) found.Add((format!, [file]));
        foreach (var group in known.Where(k => k.Format is not null && !k.Format.IsWhole(k.File)).GroupBy(k => k.Format!)) found.Add((group.Key, [.. group.Select(k => k.File)]));
        foreach (var (file, _) in known.Where(k => k.Format is null))
            notes.Add(new("problem", $"{file.Name} is no case file, no spreadsheet (.xlsx, .csv), and nothing that GENIUS, GeniusWeb, NegMAS, NegoLog or GMCR+ writes.{(IsProse(file) ? " A text to work from is given to a case on its page Source." : "")}"));
        return found;
    }

    private static (Case? Case, IReadOnlyList<ImportNoteBody> Notes) Read(IFormat format, IReadOnlyList<ForeignFile> files)
    {
        try
        {
            var imported = format.Read(files);
            var reading = CaseReader.Parse(CaseWriter.Write(imported.Case), files[0].Name);
            return reading.IsUsable
                ? (imported.Case, [.. imported.Notes.Select(n => new ImportNoteBody(n.Kind.ToString().ToLowerInvariant(), PlainText.Of($"{n.File}{(n.Line > 0 ? $":{n.Line}" : "")}: {n.Text}")))])
                : (null, [.. reading.Problems.Where(p => p.IsError).Select(p => new ImportNoteBody("problem", $"{files[0].Name}: the case it makes is not in order: {p.Message}"))]);
        }
        catch (ForeignFileException e)
        {
            return (null, [.. e.Problems.Select(p => new ImportNoteBody("problem", PlainText.Of(p)))]);
        }
    }

    // A source that was brought to the wrong page.
    private static bool IsProse(ForeignFile file) => Path.GetExtension(file.Name).ToUpperInvariant() is ".TXT" or ".MD" or ".MARKDOWN" or ".DOC" or ".DOCX" or ".PDF" or ".RTF" or ".ODT";

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancel).ConfigureAwait(false);
        return memory.ToArray();
    }

    private static bool TryText(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static bool IsCase(ReadOnlySpan<byte> bytes) => Version().IsMatch(Encoding.UTF8.GetString(bytes[..Math.Min(Looked, bytes.Length)]));

    [GeneratedRegex("""^\s*\{?\s*"?parley"?\s*:""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
