using Parley.Cases;
using Parley.Formats.Fuzzing;

namespace Parley.Formats.Tests;

public sealed class GeniusFormatTests
{
    private const string Profile = "<utility_space><objective index=\"0\" name=\"x\"><weight index=\"1\" value=\"1\"/><issue index=\"1\" name=\"i\" type=\"discrete\"><item value=\"a\" evaluation=\"1\"/><item value=\"b\" evaluation=\"2\"/></issue></objective></utility_space>";
    private static readonly GeniusFormat Format = new();

    [Fact]
    public void A_domain_with_every_feature_becomes_a_case()
    {
        var (read, notes) = Format.Read(GeniusSeeds.Folders[0]);
        Assert.Equal("Village fair", read.Title);
        Assert.Equal([("the-baker", "The Baker"), ("the-miller", "The Miller")], read.Parties.Select(p => (p.Id, p.Name)));
        Assert.Equal((new Known(0.9m), null), (read.Parties[0].Discount, read.Parties[1].Discount));
        Assert.Equal([new AmountOf("the-baker", new Known(0.25m))], read.NoDeal);
        Assert.Equal(["stall 3", "rent 11", "share 101", "music 2"], read.Issues.Select(i => $"{i.Id} {i.Options.Count}"));
        Assert.Equal(["by-the-well by the well", "by-the-gate by the gate", "none-nowhere none & nowhere"], read.Issues["stall"].Options.Select(o => $"{o.Id} {o.Name}"));
        Assert.Equal(["0-6", "0-8"], read.Issues["music"].Options.Select(o => o.Id));
        var stall = read.Values["the-baker"].Issues["stall"];
        Assert.Equal(new Known(0.3m), stall.Weight);
        Assert.Equal([1, 0.33333333333333333m, 0], stall.Points.Select(p => ((Known)p.Amount).Value));
        Assert.Equal(["-5 1", "5 0"], read.Values["the-baker"].Issues["rent"].Points.Select(p => $"{p.Id} {((Known)p.Amount).Value}"));
        Assert.Equal(0, ((Known)read.Values["the-miller"].Issues["music"].Points[1].Amount).Value);
        Assert.Contains(notes, n => n.Kind == NoteKind.Guessed && n.Text == "'Share' runs continuously from 0 to 2; it is laid out in 100 steps.");
        Assert.Contains(notes, n => n.Kind == NoteKind.Dropped && n.Text == "Similarity functions are left out.");
        Assert.Contains(notes, n => n.Kind == NoteKind.Dropped && n.Text.StartsWith("Costs of values", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Kind == NoteKind.Dropped && n.Text.StartsWith("The weight of the objective 'Money'", StringComparison.Ordinal));
    }

    [Fact]
    public void Hyper_rectangles_become_interactions()
    {
        var (read, notes) = Format.Read(GeniusSeeds.Folders[1]);
        Assert.Equal(["1", "2"], read.Parties.Select(p => p.Name[^1..]));
        Assert.Equal(5, read.Interactions.Count);
        Assert.False(read.Values.Contains(read.Parties[0].Id));
        var first = Assert.IsType<Pattern.All>(read.Interactions[0].When);
        Assert.Equal(["3", "4", "5", "6", "7", "8"], Assert.IsType<Pattern.Holds>(first.Of[0]).Options);
        Assert.Equal(["2", "3", "4"], Assert.IsType<Pattern.Holds>(read.Interactions[1].When).Options);
        Assert.IsType<Pattern.Not>(read.Interactions[2].When);
        Assert.Equal(40m / 110, ((Known)read.Interactions[0].Points).Value, 16);
        Assert.Contains(notes, n => n is { Kind: NoteKind.Dropped, File: "pareto.xml" });
    }

    [Theory]
    [InlineData("value=\"1\"/>", "value=\"x\"/>", "no number")]
    [InlineData("<weight index=\"1\" value=\"1\"/>", "", "has no weight")]
    [InlineData("evaluation=\"1\"", "evaluation=\"NaN\"", "no evaluation that is a number")]
    [InlineData("evaluation=\"2\"/>", "evaluation=\"2\"/><item value=\"b\" evaluation=\"3\"/>", "evaluated twice")]
    [InlineData("value=\"b\"", "value=\"B \"", "spelled 'b' in the domain")]
    [InlineData("index=\"1\" name=\"i\"", "index=\"7\" name=\"i\"", "its name counts")]
    [InlineData("name=\"i\"", "name=\"j\"", "its number counts")]
    [InlineData("<item value=\"b\" evaluation=\"2\"/>", "", "has no evaluation for every value")]
    [InlineData("</utility_space>", "<reservation value=\"-Infinity\"/></utility_space>", "reservation value")]
    [InlineData("</utility_space>", "<discount_factor value=\"-0.5\"/></utility_space>", "discount factor")]
    public void What_is_wrong_in_a_profile_is_mended_with_a_note(string right, string wrong, string note)
    {
        Assert.Contains(right, Profile, StringComparison.Ordinal);
        var files = Foreign.Files(("d.xml", $"<negotiation_template>{Profile}</negotiation_template>"), ("a.xml", Profile), ("b.xml", Profile.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(Format.Read(files).Notes, n => n is { Kind: NoteKind.Repaired, File: "b.xml" } && n.Text.Contains(note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type=\"discrete\"><item value=\"a\" evaluation=\"1\"/><item value=\"b\" evaluation=\"2\"/>", "type=\"integer\" lowerbound=\"0\">", "no upperbound")]
    [InlineData("type=\"discrete\"><item value=\"a\" evaluation=\"1\"/><item value=\"b\" evaluation=\"2\"/>", "type=\"integer\" lowerbound=\"5\" upperbound=\"0\">", "5 down to 0")]
    [InlineData("type=\"discrete\"><item value=\"a\" evaluation=\"1\"/><item value=\"b\" evaluation=\"2\"/>", "type=\"real\" lowerbound=\"0\" upperbound=\"1\"><evaluator ftype=\"spiral\"/>", "'spiral'")]
    [InlineData("type=\"discrete\"><item value=\"a\" evaluation=\"1\"/><item value=\"b\" evaluation=\"2\"/>", "type=\"integer\" lowerbound=\"0\" upperbound=\"9\"><evaluator slope=\"1e12\" offset=\"0\"/>", "too large")]
    [InlineData("<item value=\"a\" evaluation=\"1\"/><item value=\"b\" evaluation=\"2\"/>", "", "has no values")]
    [InlineData("evaluation=\"1\"", "evaluation=\"-1e12\"", null)]
    [InlineData("</objective>", "<utility maxutility=\"1\"><ufun aggregation=\"min\"><hyperRectangle utility=\"1\"/><hyperRectangle utility=\"2\"/></ufun></utility></objective>", "'min'")]
    [InlineData("</objective>", "<utility maxutility=\"1\"><ufun><hyperRectangle utility=\"1\"><INCLUDES index=\"9\" min=\"0\" max=\"1\"/></hyperRectangle></ufun></utility></objective>", "'9'")]
    [InlineData("</objective>", "<utility maxutility=\"1\"><ufun><hyperRectangle utility=\"1\"><INCLUDES index=\"1\" min=\"0\" max=\"1\"/></hyperRectangle></ufun></utility></objective>", "no integer issue")]
    public void What_cannot_be_mended_is_one_clear_error(string right, string wrong, string? words)
    {
        var profile = Profile.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Profile, profile);
        var files = Foreign.Files(("d.xml", $"<negotiation_template>{profile}</negotiation_template>"), ("a.xml", profile), ("b.xml", profile));
        if (words is null) Format.Read(files);
        else Assert.Contains(words, Assert.Throws<ForeignFileException>(() => Format.Read(files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_of_two_thousand_million_is_laid_out_in_a_hundred_steps()
    {
        var profile = Profile.Replace("type=\"discrete\"><item value=\"a\" evaluation=\"1\"/><item value=\"b\" evaluation=\"2\"/>", "type=\"integer\" lowerbound=\"0\" upperbound=\"2147483647\"><evaluator slope=\"0.0000000001\" offset=\"0\"/>", StringComparison.Ordinal);
        var (read, notes) = Format.Read(Foreign.Files(("a.xml", profile), ("b.xml", profile)));
        Assert.Equal(101, read.Issues[0].Options.Count);
        Assert.Contains(notes, n => n.Kind == NoteKind.Guessed && n.Text.Contains("100 steps", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_profiles_the_variants_and_blanks_are_left_out()
    {
        var uncertain = Profile.Replace("<utility_space>", "<utility_space type=\"UNCERTAIN\">", StringComparison.Ordinal);
        var blank = Profile.Replace("evaluation=\"1\"", "evaluation=\"null\"", StringComparison.Ordinal).Replace("evaluation=\"2\"", "evaluation=\"null\"", StringComparison.Ordinal);
        var (read, notes) = Format.Read(Foreign.Files(("a.xml", Profile), ("a10.xml", uncertain), ("b.xml", Profile), ("e.xml", blank)));
        Assert.Equal(["a", "b"], read.Parties.Select(p => p.Name));
        Assert.Equal(["a10.xml", "e.xml"], notes.Where(n => n.Kind == NoteKind.Dropped).Select(n => n.File));
        Assert.Equal(["a", "a10"], Format.Read(Foreign.Files(("a.xml", Profile), ("a10.xml", uncertain))).Case.Parties.Select(p => p.Name));
    }

    [Fact]
    public void Fewer_than_two_profiles_are_no_negotiation()
    {
        Assert.Contains("one side only", Assert.Throws<ForeignFileException>(() => Format.Read(Foreign.Files(("a.xml", Profile)))).Message, StringComparison.Ordinal);
        Assert.Contains("no profile", Assert.Throws<ForeignFileException>(() => Format.Read(Foreign.Files(("d.xml", $"<negotiation_template>{Profile}</negotiation_template>")))).Message, StringComparison.Ordinal);
        Assert.Throws<ForeignFileException>(() => Format.Read([]));
    }
}
