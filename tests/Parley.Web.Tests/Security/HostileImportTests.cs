using Parley.Formats;
using Parley.Formats.Fuzzing;

namespace Parley.Web.Tests;

/// <summary>Damaged and hostile files of every format, sent to the workbench: cases or a sentence, never a defect.</summary>
public sealed class HostileImportTests
{
    private const int Each = 80;

    public static TheoryData<string> Formats() => [.. Seeds.Formats, "xlsx", "csv", "xlsx-by-party", "csv-by-party"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_damaged_file_becomes_a_case_or_a_sentence(string format)
    {
        await using var running = await RunningWorkbench.Start();
        var (taken, refused) = (0, 0);
        for (var seed = 1; seed <= Each; seed++)
        {
            var random = new Random(seed);
            var folders = Folders(format);
            var folder = folders[random.Next(folders.Count)].ToArray();
            var at = random.Next(folder.Length);
            folder[at] = folder[at] with { Bytes = new Mutator(random).Damaged(folder[at].Bytes.ToArray(), folders[random.Next(folders.Count)][0].Bytes.ToArray()) };
            using var form = new MultipartFormDataContent();
            foreach (var file in folder)
#pragma warning disable CA2000 // Disposed of with the form.
                form.Add(new ByteArrayContent(file.Bytes.ToArray()), "files", file.Name);
#pragma warning restore CA2000
            using var answer = await running.Client.PostAsync("/api/cases/import", form, TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode == 201)
            {
                taken++;
                continue;
            }
            Assert.DoesNotContain('\n', await RunningWorkbench.Refused(answer, 422));
            refused++;
        }
        Assert.True(taken > 0 && refused > 0, $"{taken} taken, {refused} refused: the damage is none, or all");
        Assert.Equal("", running.Notes.ToString());
        Assert.StartsWith("<!DOCTYPE html>", await running.Text("/"), StringComparison.Ordinal);
    }

    private static IReadOnlyList<ForeignFile[]> Folders(string format) => Seeds.Formats.Contains(format)
        ? Seeds.Of(format)
        : [[.. FormatCatalog.All.Single(f => f.Name == format).Write(WorkedCases.All.Single(c => c.Name == "itex-cypress").Case)!.Files.Select(f => new ForeignFile(f.Name, f.Bytes))]];
}
