using System.Globalization;
using System.Text.Json;
using Parley.Running;
using Parley.Web.Tests;

namespace Parley.Browser.Tests;

/// <summary>
/// The workbench in a real browser. Each script fails by itself on errors in the console, on what the content policy stops, and on any
/// request to another host.
/// </summary>
public sealed class WorkbenchInBrowserTests(Browser browser)
{
    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task From_nothing_to_an_answer_that_is_kept(string where)
    {
        using var folder = new Folder();
        var database = where == "SQLite" ? null : await TestPostgres.NewSchema();
        string id, number, version;
        using (var workbench = await ServedWorkbench.Start(folder.Path, database))
        {
            var told = browser.Work("story", workbench.Address);
            (id, number) = (told.GetProperty("id").GetString()!, told.GetProperty("turned").GetString()!);
            version = told.GetProperty("number").GetInt32().ToString(CultureInfo.InvariantCulture);
            Assert.True(told.GetProperty("number").GetInt32() > 1, "the story saved nothing");
        }
        using var again = await ServedWorkbench.Start(folder.Path, database);
        Looked(browser.Work("reopen", again.Address, id, number, version));
        Assert.Equal(database is null, File.Exists(Path.Combine(folder.Path, "parley.db")));
    }

    [Theory]
    [InlineData("step")]
    [InlineData("clash")]
    [InlineData("cell")]
    [InlineData("many")]
    [InlineData("leave")]
    [InlineData("apart")]
    public Task Windows_of_one_case(string what) => Run("windows", what);

    [Theory]
    [InlineData("keyboard")]
    [InlineData("address")]
    [InlineData("change")]
    [InlineData("plain")]
    [InlineData("things")]
    [InlineData("kept")]
    public Task The_text_beside_the_case(string what) => Run("claims", what);

    [Theory]
    [InlineData("clash")]
    [InlineData("library")]
    [InlineData("offers")]
    [InlineData("texts")]
    [InlineData("times")]
    public Task Without_scripts(string what) => Run("plain", what);

    [Theory]
    [InlineData("yaml")]
    [InlineData("clash")]
    [InlineData("offers")]
    [InlineData("shares")]
    [InlineData("drop")]
    [InlineData("touch")]
    public Task Writing_and_choosing(string what) => Run("writing", what);

    [Theory]
    [InlineData("table")]
    [InlineData("wrong")]
    [InlineData("forms")]
    public Task Score_sheets_without_a_mouse(string what) => Run("keyboard", what);

    [Theory]
    [InlineData("lists")]
    [InlineData("stale")]
    [InlineData("kept")]
    [InlineData("forms")]
    public Task What_is_typed_lands_on_its_own_entry(string what) => Run("typing", what);

    [Theory]
    [InlineData("dialogs")]
    [InlineData("source")]
    [InlineData("yaml")]
    [InlineData("offers")]
    public Task What_could_not_be_saved_is_kept(string what) => Run("keeping", what);

    [Theory]
    [InlineData("turns")]
    [InlineData("closer")]
    [InlineData("sources")]
    [InlineData("packages")]
    public Task Numbers_and_the_frontier(string what) => Run("deals", what);

    [Theory]
    [InlineData("numbers")]
    [InlineData("packages")]
    [InlineData("fits")]
    [InlineData("following")]
    public Task What_a_hand_sets_is_kept(string what) => Run("hand", what);

    [Fact]
    public Task Every_page_is_for_everybody_at_every_width_and_in_print() => Run("pages");

    [Fact]
    public Task Hostile_words_stay_words_on_every_page() => Run("hostile");

    private async Task Run(string script, params string[] words)
    {
        using var folder = new Folder();
        using var workbench = await ServedWorkbench.Start(folder.Path);
        Looked(browser.Work(script, workbench.Address, words));
    }

    // A script fails by its exit code; one that opened no page has looked at nothing.
    private static void Looked(JsonElement told) => Assert.True(told.GetProperty("opened").GetInt32() > 0, "the script opened no page");
}
