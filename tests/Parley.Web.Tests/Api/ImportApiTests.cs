using System.Text;
using Parley.Formats;
using Parley.Running;

namespace Parley.Web.Tests;

public sealed class ImportApiTests
{
    [Fact]
    public async Task Case_files_come_in_as_they_are()
    {
        await using var running = await RunningWorkbench.Start();
        var yaml = WorkedCases.Text("itex-cypress")!;
        using var answer = await Upload(running, ("folder/case.yaml", Encoding.UTF8.GetBytes(yaml)));
        var made = Assert.Single((await RunningWorkbench.Json(answer)).GetProperty("cases").EnumerateArray());
        Assert.Equal(yaml, (await RunningWorkbench.Json(await running.Get($"/api/cases/{made.GetProperty("id").GetString()}"))).GetProperty("yaml").GetString());
    }

    [Theory]
    [InlineData("genius")]
    [InlineData("geniusweb")]
    [InlineData("negmas")]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task What_is_written_in_a_format_comes_in_again(string format)
    {
        await using var running = await RunningWorkbench.Start();
        var written = FormatCatalog.All.First(f => f.Name == format).Write(WorkedCases.All.Single(c => c.Name == "itex-cypress").Case)!;
        using var answer = await Upload(running, [.. written.Files.Select(f => ($"talks/{f.Name}", f.Bytes.ToArray()))]);
        Assert.Equal(201, (int)answer.StatusCode);
        var made = Assert.Single((await RunningWorkbench.Json(answer)).GetProperty("cases").EnumerateArray());
        Assert.DoesNotContain(made.GetProperty("faults").EnumerateArray(), f => f.GetProperty("isError").GetBoolean());
    }

    [Fact]
    public async Task A_case_with_its_texts_comes_back_from_its_zip()
    {
        await using var running = await RunningWorkbench.Start();
        const string Yaml = "parley: 1\ntitle: Kept\nparties: { ann: {}, bob: {} }\nissues: { price: { options: [low, high] } }\nsources: { paper: { file: notes/paper.txt }, plain: {} }\n";
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["notes/paper.txt"] = "Ann wants more.\n\nBob does not.", ["plain.txt"] = "Käse €" };
        var id = await running.Create(new { yaml = Yaml, sources = texts });
        var zip = await running.Client.GetByteArrayAsync($"/api/cases/{id}/export/zip", TestContext.Current.CancellationToken);
        Assert.Equal(zip, await running.Client.GetByteArrayAsync($"/api/cases/{id}/export/zip", TestContext.Current.CancellationToken));
        using var answer = await Upload(running, ("kept.zip", zip));
        var told = await RunningWorkbench.Json(answer);
        Assert.Empty(told.GetProperty("notes").EnumerateArray());
        var again = await RunningWorkbench.Json(await running.Get($"/api/cases/{Assert.Single(told.GetProperty("cases").EnumerateArray()).GetProperty("id").GetString()}"));
        Assert.Equal(Yaml, again.GetProperty("yaml").GetString());
        Assert.Equal(texts, again.GetProperty("sources").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString()!, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_of_a_case_brings_the_texts_that_the_case_names()
    {
        await using var running = await RunningWorkbench.Start();
        using var answer = await Upload(
            running,
            ("one/case.yaml", Encoding.UTF8.GetBytes("parley: 1\ntitle: One\nsources: { paper: { file: paper.txt } }\n")), ("one/paper.txt", Encoding.UTF8.GetBytes("of one")),
            ("two/case.yaml", Encoding.UTF8.GetBytes("parley: 1\ntitle: Two\nsources: { paper: { file: paper.txt } }\n")), ("two/paper.txt", Encoding.UTF8.GetBytes("of two")));
        var told = await RunningWorkbench.Json(answer);
        Assert.Empty(told.GetProperty("notes").EnumerateArray());
        var texts = new List<string?>();
        foreach (var made in told.GetProperty("cases").EnumerateArray())
            texts.Add((await RunningWorkbench.Json(await running.Get($"/api/cases/{made.GetProperty("id").GetString()}"))).GetProperty("sources").GetProperty("paper.txt").GetString());
        Assert.Equal(["of one", "of two"], texts);
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_too_much_or_not_at_all_is_told_in_one_line()
    {
        await using var running = await RunningWorkbench.Start();
        var bomb = CaseArchive.ZipFile([("a.yaml", new byte[20_000_000]), ("b.yaml", new byte[20_000_000])]);
        using var much = await Upload(running, ("bomb.zip", bomb));
        Assert.Contains("bomb.zip cannot be opened: it unpacks to more than 32 MiB.", await RunningWorkbench.Refused(much, 422), StringComparison.Ordinal);
        var damaged = CaseArchive.ZipFile([("a.yaml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000))))]);
        damaged.AsSpan(60, 200).Fill(0xEE);
        using var broken = await Upload(running, ("broken.zip", damaged));
        Assert.Contains("broken.zip", await RunningWorkbench.Refused(broken, 422), StringComparison.Ordinal);
        using var many = await Upload(running, ("many.zip", CaseArchive.ZipFile([.. Enumerable.Range(0, 201).Select(i => ($"{i}.yaml", "x"u8.ToArray()))])));
        Assert.Contains("it holds more than 200 files", await RunningWorkbench.Refused(many, 422), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_no_known_kind_is_told()
    {
        await using var running = await RunningWorkbench.Start();
        using var answer = await Upload(running, ("../../etc/passwd", Encoding.UTF8.GetBytes("root:x:0:0")));
        var told = await RunningWorkbench.Refused(answer, 422);
        Assert.Contains("etc/passwd is no case file", told, StringComparison.Ordinal);
        Assert.DoesNotContain("..", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_told_with_its_name()
    {
        await using var running = await RunningWorkbench.Start();
        var files = FormatCatalog.All.First(f => f.Name == "genius").Write(WorkedCases.All.Single(c => c.Name == "itex-cypress").Case)!.Files;
        using var answer = await Upload(running, [.. files.Select(f => (f.Name, f.Bytes.ToArray()[..(f.Bytes.Length / 2)]))]);
        Assert.Contains(".xml", await RunningWorkbench.Refused(answer, 422), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_and_no_form_are_told()
    {
        await using var running = await RunningWorkbench.Start();
        using var nothing = await Upload(running);
        await RunningWorkbench.Refused(nothing, 400);
        using var text = await running.Client.PostAsync("/api/cases/import", new StringContent("x"), TestContext.Current.CancellationToken);
        await RunningWorkbench.Refused(text, 415);
    }

    [Fact]
    public async Task A_file_that_cannot_be_kept_keeps_no_other_out()
    {
        using var folder = new Folder();
        await using var store = await WorkbenchStores.OpenSqlite(new(folder.Path), TimeProvider.System, TestContext.Current.CancellationToken);
        await using var running = await RunningWorkbench.Start(null, store);
        var (sound, large) = (Encoding.UTF8.GetBytes(WorkedCases.Text("panama-canal")!), Encoding.UTF8.GetBytes($"parley: 1\ntitle: Large\n# {new string('x', 5 * 1024 * 1024)}"));
        using var answer = await Upload(running, ("a.yaml", sound), ("b.yaml", large), ("c.yaml", sound));
        var told = await RunningWorkbench.Json(answer);
        Assert.Equal((201, 2), ((int)answer.StatusCode, told.GetProperty("cases").GetArrayLength()));
        var note = Assert.Single(told.GetProperty("notes").EnumerateArray());
        Assert.Equal("problem", note.GetProperty("kind").GetString());
        Assert.StartsWith("b.yaml: The case's text has", note.GetProperty("text").GetString(), StringComparison.Ordinal);
        using var alone = await Upload(running, ("b.yaml", large));
        Assert.Contains("at most 4,194,304", await RunningWorkbench.Refused(alone, 413), StringComparison.Ordinal);
        Assert.Equal("", running.Notes.ToString());
    }

    [Fact]
    public async Task What_came_in_before_the_disk_was_full_is_told()
    {
        var store = FullDisk.Store();
        ((FullDisk)(object)store).MostCases = 1;
        await using var running = await RunningWorkbench.Start(null, store);
        var sound = Encoding.UTF8.GetBytes(WorkedCases.Text("panama-canal")!);
        using var answer = await Upload(running, ("a.yaml", sound), ("b.yaml", sound), ("c.yaml", sound));
        var told = await RunningWorkbench.Json(answer);
        Assert.Equal((201, 1), ((int)answer.StatusCode, told.GetProperty("cases").GetArrayLength()));
        Assert.Equal(["b.yaml: There is no room left on the disk for parley.db; nothing was saved.", "c.yaml: not tried after that."], told.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("text").GetString()));
        Assert.Equal($"parley: {FullDisk.Line}", running.Notes.ToString().Trim());
        using var again = await Upload(running, ("b.yaml", sound));
        Assert.Contains("no room left", await RunningWorkbench.Refused(again, 503), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Upload(RunningWorkbench running, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        return await running.Client.PostAsync("/api/cases/import", form, TestContext.Current.CancellationToken);
    }
}
