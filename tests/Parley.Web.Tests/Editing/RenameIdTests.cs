using System.Text.RegularExpressions;
using Parley.Cases;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>An id renamed is renamed everywhere: on a case that uses every kind of reference, and on all worked cases.</summary>
public sealed class RenameIdTests
{
    /// <summary>Every key of the format, with ids that are found nowhere but where they are meant: there a plain replacement of words is the oracle.</summary>
    private const string Every = """
        parley: 1
        title: All of it # a comment
        sources: { src: { title: A } }
        parties: { ppa: { name: A }, ppb: { name: B, benchmark: "= 2 * qqu" }, ppc: { name: C } }
        quantities:
          qqu: { name: Q, value: 1..2 }
          qqu-2: { name: R, value: 1..2 }
        issues:
          iia: { name: I, given-by: [ppa, ppb], options: { ooa: A, oob: { name: B, given-by: ppa } } }
          iib: { applies-when: { any: [ { iia: [ooa, oob] }, { not: { iia: ooa } } ] }, options: [oox, ooy] }
          iic: { divide: [ppa, ppb], divisible: true }
          iin: { range: { from: 0, to: 10, step: 0.5 } }
        status-quo: { iia: ooa, iib: oox, iic: ppa, iin: 0 }
        values:
          ppa: { iia: { ooa: 0, oob: = 0.5 * qqu - qqu-2 }, iic: 3, iin: { 0: 0, 1.5: 2 } }
          ppb:
            iia: { weight: 2, ooa: 1, oob: 0 }
            iib: { oox: "= min(qqu, 2)-qqu-2", ooy: 1 }
        no-deal: { ppa: = qqu }
        walk-away: { 'ppb': 1 }
        agreement: { must: [ppa], at-least: 2 }
        interactions:
          - { party: ppa, when: { iia: oob, iib: [oox, ooy], all: [ { iin: ..5 } ] }, points: "= max(qqu, qqu-2)" }
        rules:
          - never: { iia: ooa, iib: ooy }
        priorities: { ppc: [ { iia: ooa }, { any: [ { iib: oox } ] } ] }
        audiences:
          aua: { party: ppa, weight: 0.5, accepts-from: = qqu, values: { iia: { ooa: 1 } }, reads: { iia: { oob: words }, iic: { ppb: lost } } }
        levers:
          lla: { by: ppa, against: ppb, costs: { ppa: = qqu, aua: 1 }, excludes: [llb] }
          llb: { by: ppb, against: ppa, excludes: lla }
        alone:
          - { party: ppb, reaches: { iia: oob }, costs: = qqu }
        offers:
          - { by: ppa, choose: { iia: oob, iib: oox, iic: { ppa: 0.5, ppb: 0.5 }, iin: 1.5 } }
        packages:
          kka: { choose: { iia: ooa, iic: ppb } }
        claims:
          cca: { says: S, from: src 4, supports: [ values.ppa.iia.oob, issues.iib.options.oox, "values.ppa.iin.1.5", 'offers[0].choose.iic', levers.lla.costs.aua, packages.kka, quantities.qqu-2, quantities.qqu, 'priorities.ppc[0]' ] }

        """;

    [Theory]
    [InlineData(IdKind.Party, "ppa", null)]
    [InlineData(IdKind.Party, "ppb", null)]
    [InlineData(IdKind.Party, "ppc", null)]
    [InlineData(IdKind.Issue, "iia", null)]
    [InlineData(IdKind.Issue, "iib", null)]
    [InlineData(IdKind.Issue, "iic", null)]
    [InlineData(IdKind.Issue, "iin", null)]
    [InlineData(IdKind.Option, "ooa", "iia")]
    [InlineData(IdKind.Option, "oob", "iia")]
    [InlineData(IdKind.Option, "oox", "iib")]
    [InlineData(IdKind.Audience, "aua", null)]
    [InlineData(IdKind.Lever, "lla", null)]
    [InlineData(IdKind.Lever, "llb", null)]
    [InlineData(IdKind.Package, "kka", null)]
    [InlineData(IdKind.Quantity, "qqu", null)]
    [InlineData(IdKind.Quantity, "qqu-2", null)]
    [InlineData(IdKind.Source, "src", null)]
    [InlineData(IdKind.Claim, "cca", null)]
    public void Every_mention_follows_and_nothing_else(IdKind kind, string id, string? issue)
    {
        Assert.Equal([], CaseReader.Parse(Every, "every").Problems.Where(p => p.IsError).Select(p => p.Message));
        var expected = new Regex($"(?<![a-z0-9-]){id}(?!-?[a-z0-9])", RegexOptions.None, TimeSpan.FromSeconds(5)).Replace(Every, "new-name");
        if (id == "qqu-2") expected = expected.Replace(")-qqu-2", ")-new-name", StringComparison.Ordinal);
        Assert.NotEqual(Every, expected);
        Assert.Equal(expected, CaseText.Apply(Every, [new CaseEdit.RenameId(kind, id, "new-name", issue)], cancel: TestContext.Current.CancellationToken).Text);
        Assert.Equal([], CaseReader.Parse(expected, "renamed").Problems.Where(p => p.IsError).Select(p => p.Message));
    }

    public static TheoryData<string> Cases() => CaseTextTests.Cases();

    /// <summary>There and back again is where it was, character for character, and the case in between is as good a case.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void There_and_back_again(string file)
    {
        var text = File.ReadAllText(Repository.At(file));
        var read = CaseReader.Parse(text, file);
        var ids = read.Case!.Parties.Select(p => (IdKind.Party, p.Id, (string?)null))
            .Concat(read.Case.Issues.Select(i => (IdKind.Issue, i.Id, (string?)null)))
            .Concat(read.Case.Issues.Where(i => !i.IsNumeric && !i.IsDivided).SelectMany(i => i.Options.Select(o => (IdKind.Option, o.Id, (string?)i.Id))))
            .Concat(read.Case.Levers.Select(l => (IdKind.Lever, l.Id, (string?)null)))
            .Concat(read.Case.Audiences.Select(a => (IdKind.Audience, a.Id, (string?)null)))
            .Concat(read.Case.Quantities.Select(q => (IdKind.Quantity, q.Id, (string?)null)));
        foreach (var (kind, id, issue) in ids)
        {
            var there = CaseText.Apply(text, [new CaseEdit.RenameId(kind, id, "quite-another", issue)], cancel: TestContext.Current.CancellationToken);
            Assert.True(there.IsDone, there.Fault?.Message);
            var renamed = CaseReader.Parse(there.Text, "renamed");
            Assert.True(renamed.IsUsable, $"{kind} {id}: {(renamed.Problems.Count > 0 ? renamed.Problems[0].Message : "")}");
            Assert.Equal(read.Problems.Count, renamed.Problems.Count);
            Assert.Equal(text, CaseText.Apply(there.Text, [new CaseEdit.RenameId(kind, "quite-another", id, issue)], cancel: TestContext.Current.CancellationToken).Text);
        }
    }

    [Theory]
    [InlineData(IdKind.Party, "nobody", "x", "there is no party 'nobody'")]
    [InlineData(IdKind.Party, "ppa", "ppb", "taken already")]
    [InlineData(IdKind.Party, "ppa", "aua", "taken already")]
    [InlineData(IdKind.Issue, "iia", "not", "another meaning")]
    [InlineData(IdKind.Quantity, "qqu", "9x", "another meaning")]
    [InlineData(IdKind.Party, "ppa", "Not An Id", "is not an id")]
    [InlineData(IdKind.Option, "ooa", "x", "there is no option")]
    public void What_cannot_be_renamed_is_one_line(IdKind kind, string id, string to, string part)
    {
        var fault = CaseText.Apply(Every, [new CaseEdit.RenameId(kind, id, to)], cancel: TestContext.Current.CancellationToken).Fault;
        Assert.NotNull(fault);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }
}
