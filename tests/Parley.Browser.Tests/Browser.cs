using System.Text.Json;
using Parley.Running;

// One for all classes, which run side by side: two that install into one folder at once break each other.
[assembly: AssemblyFixture(typeof(Parley.Browser.Tests.Browser))]

namespace Parley.Browser.Tests;

/// <summary>
/// A real Chromium and the scripts of tests/browser that look through it. What is missing is installed once: the scripts' packages by npm,
/// as their lock file says; Chromium by apt-get where that is there and allowed.
/// </summary>
public sealed class Browser
{
    private static readonly string Scripts = Repository.At("tests", "browser");

    private readonly Lazy<string?> _noScripts = new(MissingForScripts);
    private readonly Lazy<(string? Path, string Why)> _chromium = new(FindChromium);

    /// <summary>Runs a script that needs no browser; skips the test where npm cannot be had.</summary>
    public JsonElement RunScript(string script, params string[] words)
    {
        Assert.SkipWhen(_noScripts.Value is not null, _noScripts.Value ?? "");
        var run = Program.Start("node", [script, .. words], Scripts);
        Assert.True(run.ExitCode == 0, run.Notes);
        using var told = JsonDocument.Parse(run.Output);
        return told.RootElement.Clone();
    }

    /// <summary>Opens a report and tells what a reader would notice; skips the test where no browser can be had.</summary>
    public JsonElement Open(string report)
    {
        Assert.SkipWhen(_chromium.Value.Path is null, _chromium.Value.Why);
        return RunScript("look.mjs", _chromium.Value.Path!, report);
    }

    /// <summary>Runs a script of tests/browser/workbench on a workbench that is served; skips the test where no browser can be had.</summary>
    public JsonElement Work(string script, string address, params string[] words)
    {
        Assert.SkipWhen(_chromium.Value.Path is null, _chromium.Value.Why);
        return RunScript($"workbench/{script}.mjs", [_chromium.Value.Path!, address, .. words]);
    }

    /// <summary>Why scripts cannot run; null when they can, after installing what they need.</summary>
    private static string? MissingForScripts()
    {
        if (Which("npm") is null || Which("node") is null) return "needs Node.js with npm: there is no 'npm' on the PATH";
        var (wanted, stamp) = (File.ReadAllText(Path.Combine(Scripts, "package-lock.json")), Path.Combine(Scripts, "node_modules", ".installed"));
        if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted) return null;
        var run = Program.Start("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Scripts);
        Assert.True(run.ExitCode == 0, $"npm could not install the packages of tests/browser: {run.Notes}");
        File.WriteAllText(stamp, wanted);
        return null;
    }

    private static (string? Path, string Why) FindChromium()
    {
        if (Find() is { } found) return (found, "");
        if (Environment.UserName != "root" || Which("apt-get") is null) return (null, "needs Chromium or Chrome on the PATH");
        var run = Program.Start("sh", ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium"], null);
        return Find() is { } installed ? (installed, "") : (null, $"Chromium could not be installed: {run.NoteLines.LastOrDefault()}");
    }

    private static string? Find() => ((string[])["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]).Select(Which).FirstOrDefault(p => p is not null);

    private static string? Which(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Append("/usr/bin").Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
