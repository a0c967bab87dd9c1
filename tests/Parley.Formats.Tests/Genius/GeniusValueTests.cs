using System.Text;
using Parley.Cases;
using Parley.Formats.Fuzzing;
using Parley.Lenses;

namespace Parley.Formats.Tests;

/// <summary>What we compute is what the definitions say, package by package; and what they say of the files that we write.</summary>
public sealed class GeniusValueTests
{
    private static readonly GeniusFormat Format = new();

    [Fact]
    public void Random_domains_are_worth_what_the_definitions_say_also_when_we_write_them()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var files = new RandomGenius(random).Files(boxes: seed % 3 == 0);
            var read = Format.Read(files).Case;
            Same(read, files, random);
            var written = Format.Write(read)!;
            Assert.All(written.Notes, n => Assert.Equal(NoteKind.Found, n.Kind));
            Same(read, written.Files, random);
            var again = Format.Read(written.Files).Case;
            // Sides are named after their files at first, and then by the domain's agents; all else is the same to the last digit.
            Assert.Equal(read, again);
        }
    }

    [Fact]
    public void Every_feature_of_the_format_is_worth_what_the_definitions_say()
    {
        foreach (var folder in GeniusSeeds.Folders)
        {
            var files = folder.Where(f => f.Name != "pareto.xml").ToList();
            Same(Format.Read(files).Case, files, new(1));
        }
    }

    [Fact]
    public void Real_files_are_worth_what_the_definitions_say()
    {
        Assert.SkipUnless(Shared.IsPresent, Shared.Absent);
        var seen = 0;
        foreach (var folder in Shared.Folders("genius").Where(f => !f.EndsWith("Car", StringComparison.Ordinal) && !f.EndsWith("2nd_hand_car", StringComparison.Ordinal)))
        {
            // The profiles that count, as the notes tell: one for each party.
            var all = Shared.Files(folder);
            var imported = Format.Read(all);
            var profiles = imported.Notes.Where(n => n.Text.StartsWith("The profile of ", StringComparison.Ordinal)).Select(n => n.File).ToHashSet(StringComparer.Ordinal);
            var domain = all.First(f => Encoding.UTF8.GetString(f.Bytes.Span).Contains("<negotiation_template", StringComparison.Ordinal));
            Same(imported.Case, [domain, .. all.Where(f => profiles.Contains(f.Name))], new(2));
            seen++;
        }

        Assert.True(seen >= 10);
    }

    private static void Same(Case @case, IReadOnlyList<ForeignFile> files, Random random)
    {
        var texts = files.Select(f => Encoding.UTF8.GetString(f.Bytes.Span)).ToList();
        var model = CaseModel.Compile(@case);
        for (var party = 0; party < @case.Parties.Count; party++)
        {
            var naive = new NaiveGenius(texts[0], texts[party + 1]);
            if (naive.Reservation is { } reservation) Assert.Equal(reservation, (double)model.NoDeal(party), 1e-9);
            for (var draw = 0; draw < 20; draw++)
            {
                int[] package = [.. @case.Issues.Select(i => random.Next(i.Options.Count))];
                var expected = naive.Utility([.. @case.Issues.Select((i, at) => i.IsNumeric ? (double)i.Options[package[at]].Number!.Value : package[at])]);
                Assert.Equal(expected, (double)model.Value(CaseModel.Settle(package), party), 1e-9 * Math.Max(1, Math.Abs(expected)));
            }
        }
    }
}
