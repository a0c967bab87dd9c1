using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Parley.Cases.Tests;

/// <summary>Holds the schema against ajv, a validator that is not ours.</summary>
public sealed class SchemaValidationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Schema");

    [Fact]
    public void The_schema_accepts_every_worked_case_and_every_key()
    {
        var cases = Directory.GetFiles(Path.Combine(Repository.Root, "cases"), "case.yaml", SearchOption.AllDirectories);
        Assert.All(Faults([Sample.EveryKey, CaseWriter.Write(Sample.Read(Sample.EveryKey)), Sample.Small, .. cases.Select(File.ReadAllText)]), Assert.Null);
    }

    [Fact]
    public void The_schema_accepts_cases_that_the_writer_makes_of_random_ones()
    {
        var random = new Random(20170707);
        Assert.All(Faults([.. Enumerable.Range(0, 200).Select(_ => CaseWriter.Write(new RandomCase(random).Next()))]), Assert.Null);
    }

    [Fact]
    public void The_schema_refuses_what_an_editor_should_underline()
    {
        (string Right, string Wrong)[] slips =
        [
            ("title: Two", "titel: Two"), ("parley: 1", "parley: 2"), ("date: 2017-07-07", "date: 7 July 2017"),
            ("guild: {}", "Guild_1: {}"), ("benchmark: 20..25", "benchmark: a lot"), ("discount: 0.75", "discount: 0"), ("value: 0.5", "valu: 0.5"),
            ("divisible: true", "divisible: maybe"), ("given-by: north", "given-by: []"), ("step: 15", "stp: 15"),
            ("at-least: 2", "at-least: two"), ("options: [local-police, joint]", "options: []"), ("chance: 0.3", "chance: 30"),
            ("weight: 0.5", "weight: -0.5"), ("party: south, when:", "when:"), ("when: { all: [", "when: { al: ["),
            ("north: 0.25", "north: 25"), ("by: south, date", "date"), ("status-quo: { blockade: keep", "status-quo: { all: [], blockade: keep"),
            ("no-deal: { north: 5..10", "no-deal: { north: 5...10"), ("says: Lifting", "say: Lifting"), ("lighthouse:\n    divide: [north, harbour]", "lighthouse: {}"),
            ("excludes: [ease-off]", "excludes: [{ ease-off: 1 }]"), ("threat: { name", "max: { name"),
        ];
        Assert.All(slips, slip => Assert.Contains(slip.Right, Sample.EveryKey, StringComparison.Ordinal));
        var faults = Faults([.. slips.Select(slip => Sample.EveryKey.Replace(slip.Right, slip.Wrong, StringComparison.Ordinal))]);
        Assert.All(slips.Zip(faults), pair => Assert.True(pair.Second is not null, $"accepted: {pair.First.Wrong}"));
    }

    /// <summary>What ajv finds wrong with each text; null where it finds nothing.</summary>
    private static List<string?> Faults(IReadOnlyList<string> texts)
    {
        Install();
        var folder = Directory.CreateTempSubdirectory("parley-schema-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "schema.json"), CaseSchema.Json);
            for (var i = 0; i < texts.Count; i++) File.WriteAllText(Path.Combine(folder.FullName, $"{i}.yaml"), texts[i]);
            var files = Enumerable.Range(0, texts.Count).Select(i => Path.Combine(folder.FullName, $"{i}.yaml"));
            var lines = Run("node", ["validate.mjs", Path.Combine(folder.FullName, "schema.json"), .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.Select(line => JsonSerializer.Deserialize<string?>(line))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static readonly Lock Installing = new();

    private static void Install()
    {
        lock (Installing)
        {
            var stamp = Path.Combine(Folder, "node_modules", "installed.json");
            var wanted = File.ReadAllText(Path.Combine(Folder, "package-lock.json"));
            if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted) return;
            Run("npm", ["ci", "--no-audit", "--no-fund"]);
            File.WriteAllText(stamp, wanted);
        }
    }

    private static string Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program}: {errors.GetAwaiter().GetResult()}");
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
            throw;
        }
    }
}
