using System.Data.Common;
using Dapper;

namespace Parley.Web.Tests;

/// <summary>What holds of the store over either database. Each test has a database of its own.</summary>
public abstract class WorkbenchStoreTests : IAsyncDisposable
{
    private readonly List<IWorkbenchStore> _opened = [];

    protected static CancellationToken Now => TestContext.Current.CancellationToken;

    protected TimeProvider Time { get; } = new SteppedTime();

    /// <summary>Opens this test's database once more, as another process would.</summary>
    protected abstract Task<IWorkbenchStore> OpenIt();

    /// <summary>A connection to this test's database beside the store.</summary>
    protected abstract Task<DbConnection> Beside();

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in _opened) await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<IWorkbenchStore> Open()
    {
        var store = await OpenIt();
        _opened.Add(store);
        return store;
    }

    protected static Draft Draft(string yaml, string author = "ada", string note = "", params (string Name, string Text)[] sources) =>
        new(yaml, sources.ToDictionary(s => s.Name, s => s.Text, StringComparer.Ordinal), author, note);

    [Fact]
    public async Task What_was_saved_is_read_back_character_for_character()
    {
        var store = await Open();
        string[] texts =
        [
            "", "title: a\n", "\uFEFFparley: 1\r\ntitle: b\r\n", "no end of line", "\t \u0001\u007F", "zero \0 byte", "\u2028\u2029\u0085", "санкции 世界 שלום 😀 e\u0301",
            new string('x', 300_000), "'; drop table case_version; --", "%s {0} @id $1",
        ];
        foreach (var text in texts)
        {
            var made = await store.Create("A case", Draft(text, "Ada Lovelace", "typed in", ("a.txt", text), ("b c.txt", "b")), Now);
            var read = await (await Open()).Latest(made.Id, Now);
            Assert.NotNull(read);
            Assert.Equal(text, read.Yaml);
            Assert.Equal(text, read.Sources["a.txt"]);
            Assert.Equal(["a.txt", "b c.txt"], read.Sources.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(("Ada Lovelace", "typed in", 1, made.At), (read.Author, read.Note, read.Number, read.At));
        }
    }

    [Fact]
    public async Task Ids_are_made_from_titles_and_never_taken_twice()
    {
        var store = await Open();
        var ids = new List<string>();
        foreach (var title in (string[])["Hamburg, July 2017", "Hamburg, July 2017", "HAMBURG  july-2017!", "Ça va? Größe", "переговоры", "", "new", "a", "a-2", "a", new string('z', 500)])
            ids.Add((await store.Create(title, Draft("x: 1"), Now)).Id);
        Assert.Equal(
            ["hamburg-july-2017", "hamburg-july-2017-2", "hamburg-july-2017-3", "ca-va-groesse", "case", "case-2", "new-2", "a", "a-2", "a-3", new string('z', 60)], ids);
    }

    [Fact]
    public async Task The_list_shows_title_and_question_of_the_latest_version_that_could_be_read()
    {
        var store = await Open();
        var made = await store.Create("First", Draft("parley: 1\ntitle: Harbour\nquestion: Is there\n  a deal?\n"), Now);
        var entry = Assert.Single(await store.List(false, Now));
        Assert.Equal(("Harbour", "Is there a deal?", 1, made.At, "ada"), (entry.Title, entry.Question, entry.Version, entry.At, entry.Author));
        Assert.IsType<SaveOutcome.Saved>(await store.Save(made.Id, 1, Draft("title: [", "bob"), Now));
        entry = Assert.Single(await store.List(false, Now));
        Assert.Equal(("Harbour", null, 2, "bob"), (entry.Title, entry.Question, entry.Version, entry.Author));
        Assert.IsType<SaveOutcome.Saved>(await store.Save(made.Id, 2, Draft("issues: { title: no }\ntitle: \"Two\\nlines\"\n: : ["), Now));
        Assert.Equal("Two lines", Assert.Single(await store.List(false, Now)).Title);
        Assert.Equal("Untitled", (await store.Create("Untitled", Draft(""), Now)) is { } other ? (await store.List(false, Now)).Single(e => e.Id == other.Id).Title : null);
    }

    [Fact]
    public async Task A_save_on_an_old_version_writes_nothing_and_tells_the_current_one()
    {
        var store = await Open();
        var made = await store.Create("a", Draft("v1"), Now);
        Assert.Equal(2, Assert.IsType<SaveOutcome.Saved>(await store.Save(made.Id, 1, Draft("v2", "bob"), Now)).Version.Number);
        foreach (var basedOn in (int[])[1, 0, 3, -1, int.MaxValue])
        {
            var current = Assert.IsType<SaveOutcome.Conflict>(await store.Save(made.Id, basedOn, Draft("lost"), Now)).Current;
            Assert.Equal((2, "v2", "bob"), (current.Number, current.Yaml, current.Author));
        }

        Assert.Equal(2, (await store.History(made.Id, Now)).Count);
        Assert.IsType<SaveOutcome.Conflict>(await store.Restore(made.Id, 1, 1, "eve", Now));
        Assert.IsType<SaveOutcome.Missing>(await store.Restore(made.Id, 2, 3, "eve", Now));
    }

    [Fact]
    public async Task What_is_not_there_is_missing_and_no_error()
    {
        var store = await Open();
        foreach (var id in (string[])["none", "", "a'b", "x; drop table case_version", "../../etc", "\0", new string('a', 10_000)])
        {
            Assert.Null(await store.Latest(id, Now));
            Assert.Null(await store.Version(id, 1, Now));
            Assert.Empty(await store.History(id, Now));
            Assert.IsType<SaveOutcome.Missing>(await store.Save(id, 1, Draft("x"), Now));
            Assert.IsType<SaveOutcome.Missing>(await store.Restore(id, 1, 1, "a", Now));
            Assert.IsType<SaveOutcome.Missing>(await store.Undo(id, 1, "a", Now));
            Assert.False(await store.PutAway(id, "a", Now));
            Assert.False(await store.Verdict(id, 1, "yes", "h", Now));
        }

        Assert.Null(await store.Version((await store.Create("a", Draft("x"), Now)).Id, 2, Now));
    }

    [Fact]
    public async Task Of_writers_at_once_exactly_one_saves_each_version()
    {
        const int Writers = 6, Rounds = 15;
        var first = await Open();
        var made = await first.Create("storm", Draft("start"), Now);
        var saved = new System.Collections.Concurrent.ConcurrentBag<(int Number, string Text)>();
        var stores = new List<IWorkbenchStore> { first, await Open(), await Open() };
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var (store, random, basedOn) = (stores[writer % stores.Count], new Random(writer), 1);
            for (var round = 0; round < Rounds;)
            {
                var text = $"writer {writer} round {round} on {basedOn}";
                switch (await store.Save(made.Id, basedOn, Draft(text, $"w{writer}", "", ("s", $"{writer % 2}"), ("t", $"{random.Next(3)}")), Now))
                {
                    case SaveOutcome.Saved done:
                        saved.Add((done.Version.Number, text));
                        basedOn = done.Version.Number;
                        round++;
                        break;
                    case SaveOutcome.Conflict conflict:
                        Assert.True(conflict.Current.Number != basedOn);
                        basedOn = conflict.Current.Number;
                        break;
                }
            }
        })));
        Assert.Equal(Enumerable.Range(2, Writers * Rounds), saved.Select(s => s.Number).Order());
        foreach (var (number, text) in saved) Assert.Equal(text, (await first.Version(made.Id, number, Now))!.Yaml);
        Assert.All(saved, s => Assert.EndsWith(FormattableString.Invariant($" on {s.Number - 1}"), s.Text));
    }

    [Fact]
    public async Task Cases_made_at_once_get_ids_of_their_own()
    {
        var stores = new[] { await Open(), await Open() };
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () => (await stores[i % 2].Create("same", Draft("x"), Now)).Id)));
        Assert.Equal(20, ids.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Random work against a model that keeps everything in lists and undoes with two plain stacks of texts.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_work_leaves_what_a_plain_model_has(int seed)
    {
        var random = new Random(seed);
        var store = await Open();
        var model = new Dictionary<string, ModelCase>(StringComparer.Ordinal);
        for (var step = 0; step < 150; step++)
        {
            if (model.Count == 0 || random.Next(15) == 0)
            {
                var draft = Draft($"title: t{step}\n", "ada", "made", ("s", $"{step % 3}"));
                var made = await store.Create($"t{step}", draft, Now);
                model.Add(made.Id, new ModelCase(made));
                continue;
            }

            var (id, known) = model.ElementAt(random.Next(model.Count));
            await Step(random, store, id, known, step);
            if (random.Next(20) == 0) store = await Open();
        }

        await HoldAgainst(store, model);
    }

    private static async Task Step(Random random, IWorkbenchStore store, string id, ModelCase known, int step)
    {
        var latest = known.Versions.Count;
        var basedOn = random.Next(8) == 0 ? latest - 1 : latest;
        var author = $"a{random.Next(3)}";
        var choice = random.Next(10);
        if (choice >= 8)
        {
            known.IsPutAway = choice == 8;
            Assert.True(known.IsPutAway ? await store.PutAway(id, author, Now) : await store.BringBack(id, author, Now));
            return;
        }

        var number = random.Next(0, latest + 2);
        var text = random.Next(4) == 0 ? known.Versions[^1].Yaml : $"title: s{step}\n";
        var before = known.Content;
        var (outcome, expected) = choice switch
        {
            < 4 => (await store.Save(id, basedOn, Draft(text, author, "n", ("s", $"{random.Next(3)}")), Now), known.Change(text)),
            4 => (await store.Restore(id, basedOn, number, author, Now), number >= 1 && number <= latest ? known.Change(known.Versions[number - 1].Yaml) : null),
            5 or 6 => (await store.Undo(id, basedOn, author, Now), known.Undo()),
            _ => (await store.Redo(id, basedOn, author, Now), known.Redo()),
        };
        if (basedOn != latest)
        {
            known.Content = before;
            Assert.Equal(known.Versions[^1].Yaml, Assert.IsType<SaveOutcome.Conflict>(outcome).Current.Yaml);
        }
        else if (expected is null)
        {
            Assert.True(choice == 4 ? outcome is SaveOutcome.Missing : outcome is SaveOutcome.Nothing);
        }
        else
        {
            var saved = Assert.IsType<SaveOutcome.Saved>(outcome).Version;
            Assert.Equal((expected, latest + 1, author), (saved.Yaml, saved.Number, saved.Author));
            known.Versions.Add(saved);
        }
    }

    private static async Task HoldAgainst(IWorkbenchStore store, Dictionary<string, ModelCase> model)
    {
        foreach (var (id, known) in model)
        {
            Assert.Equal(Enumerable.Range(1, known.Versions.Count).Reverse(), (await store.History(id, Now)).Select(v => v.Number));
            foreach (var expected in known.Versions)
            {
                var read = (await store.Version(id, expected.Number, Now))!;
                Assert.Equal((expected.Yaml, expected.At, expected.Author, expected.Note), (read.Yaml, read.At, read.Author, read.Note));
                Assert.Equal(expected.Sources.OrderBy(s => s.Key), read.Sources.OrderBy(s => s.Key));
            }
        }

        foreach (var putAway in (bool[])[false, true])
            Assert.Equal(
                model.Where(m => m.Value.IsPutAway == putAway).OrderByDescending(m => m.Value.Versions[^1].At).Select(m => (m.Key, m.Value.Versions.Count)),
                (await store.List(putAway, Now)).Select(e => (e.Id, e.Version)));
    }

    [Fact]
    public async Task Unchanged_texts_are_stored_once()
    {
        var store = await Open();
        var made = await store.Create("a", Draft("v1", sources: [("one", "same"), ("two", "same")]), Now);
        for (var i = 1; i <= 10; i++) await store.Save(made.Id, i, Draft($"v{(i % 2) + 1}", sources: [("one", "same")]), Now);
        await store.Restore(made.Id, 11, 1, "ada", Now);
        await using var connection = await Beside();
        Assert.Equal(3, await connection.ExecuteScalarAsync<int>("select count(*) from text_body"));
        Assert.Equal(12, (await store.History(made.Id, Now)).Count);
        Assert.Equal(1, (await store.History(made.Id, Now))[0].Restored);
    }

    [Fact]
    public async Task A_verdict_is_kept_with_its_version()
    {
        var store = await Open();
        var made = await store.Create("a", Draft("x"), Now);
        Assert.True(await store.Verdict(made.Id, 1, "yes", "There is\na deal.", Now));
        var entry = Assert.Single(await store.List(false, Now));
        Assert.Equal(("yes", "There is a deal."), (entry.Verdict, entry.Headline));
        await store.Save(made.Id, 1, Draft("y"), Now);
        Assert.Null(Assert.Single(await store.List(false, Now)).Verdict);
        Assert.Equal([null, "yes"], (await store.History(made.Id, Now)).Select(v => v.Verdict));
        Assert.True(await store.Verdict(made.Id, 1, null, null, Now));
        Assert.False(await store.Verdict(made.Id, 9, "no", "h", Now));
    }

    [Fact]
    public async Task What_is_too_large_or_no_text_is_refused_in_one_line()
    {
        var store = await Open();
        await Refused("4,194,304", () => store.Create("a", Draft(new string('x', (4 * 1024 * 1024) + 1)), Now));
        await Refused("half of a character at index 3", () => store.Create("a", Draft("abc\uD800"), Now));
        await Refused("name of a source", () => store.Create("a", Draft("x", sources: [("a\nb", "t")]), Now));
        await Refused("1,000", () => store.Create("a", Draft("x", sources: [.. Enumerable.Range(0, 1_001).Select(i => ($"{i}", "t"))]), Now));
        Assert.Empty(await store.List(false, Now));
        var made = await store.Create("a", Draft("x", "Ada\r\n\u0000 L\uD800", new string('n', 5_000)), Now);
        Assert.Equal("Ada  \uFFFD L\uFFFD", made.Author);
        Assert.Equal(made.Note, (await store.Latest(made.Id, Now))!.Note);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await Open();
        await using (var connection = await Beside())
            await connection.ExecuteAsync("insert into schema_version (version, name, applied_at) select 999, 'later', applied_at from schema_version");
        await Refused("newer Parley", OpenIt);
    }

    [Fact]
    public async Task Opened_by_several_at_once_the_tables_are_made_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenIt)));
        _opened.AddRange(stores);
        await stores[0].Create("a", Draft("x"), Now);
        Assert.Single(await stores[3].List(false, Now));
        await using var connection = await Beside();
        Assert.Equal(SchemaMigrations.Scripts("Sqlite").Count, await connection.ExecuteScalarAsync<int>("select count(*) from schema_version"));
    }

    [Fact]
    public async Task A_damaged_text_is_noticed()
    {
        var store = await Open();
        var made = await store.Create("a", Draft("before"), Now);
        await using (var connection = await Beside()) await connection.ExecuteAsync("update text_body set body = @body", new { body = "after!"u8.ToArray() });
        await Refused("damaged", () => store.Latest(made.Id, Now));
    }

    protected static async Task<string> Refused<T>(string part, Func<Task<T>> work)
    {
        var exception = await Assert.ThrowsAsync<WorkbenchStoreException>(work);
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        return exception.Message;
    }
}
