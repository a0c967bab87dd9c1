using System.Text.RegularExpressions;
using Parley.Cases;
using Parley.Engine.Sampling;

namespace Parley.Web.Tests;

public sealed partial class ClaimFinderTests
{
    private static readonly string[] Vocabulary = ["peace", "Trade", "the", "of", "“calm”", "can't", "low-key", "go—ahead", "übel", "мир", "3.5", "Syria,", "end."];

    /// <summary>Words taken out of random texts, written with other quotes, dashes, capitals and spaces, are found; the mark holds them.</summary>
    [Fact]
    public void Words_are_found_however_they_are_written()
    {
        for (ulong seed = 1; seed <= 400; seed++)
        {
            var random = new RandomStream(seed + 7_000);
            var paragraphs = Enumerable.Range(0, 1 + Draw(random, 5)).Select(_ => Words(random, 3 + Draw(random, 12))).ToArray();
            var finder = new ClaimFinder(SourceText.Of(string.Join("\n\n", paragraphs)));
            var number = 1 + Draw(random, paragraphs.Length);
            var words = paragraphs[number - 1].Split(' ');
            var from = Draw(random, words.Length);
            var passage = string.Join(' ', words[from..(from + 1 + Draw(random, words.Length - from))]);
            var written = passage.Replace(" ", Draw(random, 2) == 0 ? " " : " \n\t", StringComparison.Ordinal).Replace('“', '"').Replace('”', '„').Replace('\'', '’').Replace('—', '-').ToUpperInvariant();
            var placed = finder.Place(new("c", written, null, []), 1, new("s", number, number, false));
            Assert.Equal(ClaimStanding.Words, placed.Standing);
            var mark = Assert.Single(placed.Marks);
            Assert.Equal(number, mark.Paragraph);
            // The oracle knows the words by their letters and digits alone.
            Assert.Equal(Letters(passage), Letters(paragraphs[number - 1].Substring(mark.Start, mark.Length)));
        }
    }

    [Fact]
    public void A_claim_tells_how_it_stands()
    {
        var finder = new ClaimFinder(SourceText.Of("Nothing of equal value.\n\nThe sanctions stay where they are.\n\nThe end."));
        Assert.Equal(ClaimStanding.Words, Standing("“Nothing of equal value”", 1));
        Assert.Equal(ClaimStanding.Moved, Standing("The sanctions stay where they are", 1));
        Assert.Equal(ClaimStanding.Paragraph, Standing("They have nothing to trade.", 1));
        Assert.Equal(ClaimStanding.Gone, Standing("They have nothing to trade.", 9));
        Assert.Equal(ClaimStanding.Moved, Standing("The sanctions stay where they are", 9));
        Assert.Equal(ClaimStanding.Words, Standing("The sanctions stay where they are", null));
        Assert.Equal(ClaimStanding.NoPlace, Standing("They have nothing to trade.", null));
        Assert.Equal(ClaimStanding.Gone, finder.Place(new("c", "Words of mine", null, []), 1, new("s", 1, 1, true)).Standing);
        Assert.Equal(ClaimStanding.Words, finder.Place(new("c", "of equal value", null, []), 1, new("s", 1, 1, true)).Standing);

        ClaimStanding Standing(string says, int? paragraph) => finder.Place(new("c", says, null, []), 1, new("s", paragraph, paragraph, false)).Standing;
    }

    [Fact]
    public void A_passage_over_two_paragraphs_has_a_mark_in_each()
    {
        var placed = new ClaimFinder(SourceText.Of("One two.\n\nThree four.")).Place(new("c", "two. Three", null, []), 1, new("s", 1, 2, false));
        Assert.Equal([new(1, 4, 4), new(2, 0, 5)], placed.Marks);
    }

    /// <summary>The pieces of a paragraph are the paragraph, and each has the claims whose marks cover it.</summary>
    [Fact]
    public void Pieces_make_up_the_paragraph()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var random = new RandomStream(seed + 11_000);
            var paragraph = Words(random, 12);
            var claims = Enumerable.Range(0, Draw(random, 5)).Select(i =>
            {
                var start = Draw(random, paragraph.Length);
                return new PlacedClaim(new($"c{i}", "x", null, []), i + 1, "s", ClaimStanding.Words, 1, 1, [new(1, start, 1 + Draw(random, paragraph.Length - start))]);
            }).ToList();
            var pieces = TextPiece.Of(paragraph, 1, claims);
            Assert.Equal(paragraph, string.Concat(pieces.Select(p => p.Words)));
            foreach (var piece in pieces)
            {
                for (var at = piece.Start; at < piece.Start + piece.Words.Length; at++)
                    Assert.Equal(claims.Where(c => c.Marks[0].Start <= at && at < c.Marks[0].Start + c.Marks[0].Length), piece.Claims);
            }
            Assert.Equal(claims.Count, pieces.Sum(p => p.Ends.Count));
        }
    }

    /// <summary>Paragraphs are put in another order, some are taken out and new ones put in: claims go with theirs, or say that they are gone.</summary>
    [Fact]
    public void Claims_go_where_their_passages_go()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var random = new RandomStream(seed + 13_000);
            var before = Enumerable.Range(0, 2 + Draw(random, 6)).Select(i => $"Number {i} {Words(random, 8)} unlike{i}{i}").ToList();
            var after = before.Where(_ => Draw(random, 4) > 0).OrderBy(_ => Draw(random, 100)).ToList();
            if (Draw(random, 2) == 0) after.Insert(Draw(random, after.Count + 1), "Something that nobody has said before, in words of another kind altogether");
            var revision = new SourceRevision(SourceText.Of(string.Join("\n\n", before)), SourceText.Of(string.Join("\n\n", after)));
            for (var i = 0; i < before.Count; i++)
            {
                // Its own words, or the analyst's.
                foreach (var says in (string[])[before[i], "In the analyst's words"])
                {
                    var place = new ClaimPlace("s", i + 1, i + 1, false);
                    var moved = revision.Place(new Claim("c", says, place.ToString(), []), place) ?? place;
                    var at = after.IndexOf(before[i]);
                    if (at >= 0) Assert.Equal(new("s", at + 1, at + 1, false), moved);
                    else if (says == before[i]) Assert.True(moved.IsGone);
                }
            }
        }
    }

    [Fact]
    public void A_paragraph_that_was_rewritten_in_part_is_followed_and_one_that_was_replaced_is_gone()
    {
        var revision = new SourceRevision(
            SourceText.Of("The two leaders agreed on a ceasefire in the south.\n\nA new envoy was named."),
            SourceText.Of("To begin with.\n\nThe two leaders agreed on a lasting ceasefire in the south.\n\nNothing else happened at all."));
        Assert.Equal(new("s", 2, 2, false), revision.Place(new("c", "They stopped fighting.", null, []), new("s", 1, 1, false)));
        Assert.Equal(new("s", 2, 2, true), revision.Place(new("c", "Envoys talk.", null, []), new("s", 2, 2, false)));
    }

    private static int Draw(RandomStream random, int below) => random.NextInt(below);

    private static string Words(RandomStream random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[Draw(random, Vocabulary.Length)]));

    private static string Letters(string text) => NoLetters().Replace(text.ToLowerInvariant(), "");

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetters();
}
