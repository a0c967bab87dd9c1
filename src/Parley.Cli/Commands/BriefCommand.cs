using System.CommandLine;
using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Cli;

/// <summary><c>parley brief</c>: the confidential sheet of one side, or a whole role-play.</summary>
internal static class BriefCommand
{
    public static Command Create(Session session)
    {
        var path = CaseArgument.Create();
        var party = new Option<string?>("--party") { HelpName = "PARTY", Description = "Whose sheet, by the party's id. It holds no other side's numbers." };
        var all = new Option<bool>("--all") { Description = "All of a role-play, into the folder that -o names: a sheet for each party, one for whoever runs it, one for afterwards." };
        var format = OutputOptions.Format(OutputOptions.Text, OutputOptions.Markdown, OutputOptions.Html);
        var file = OutputOptions.File();
        var force = new Option<bool>("--force") { Description = "With --all: replace an older role-play in that folder." };
        var command = new Command("brief", "Write the confidential sheet of one side, or all sheets of a role-play.") { path, party, all, format, file, force };
        command.SetAction(line =>
        {
            var (id, target, form) = (line.GetValue(party), line.GetValue(file), line.GetValue(format)!);
            if (id is null != line.GetValue(all)) throw Wrong("'brief' needs either --party PARTY or --all; see: parley brief --help");
            if (id is null && target is null) throw Wrong("'brief --all' needs -o FOLDER: it writes several sheets");
            if (id is not null && line.GetValue(force)) throw Wrong("--force goes with --all; a single sheet always replaces its file");
            var read = CaseArgument.Read(line.GetValue(path)!, session);
            if (id is not null) One(read, line.GetValue(path)!, id, target, form, session);
            else All(read, line.GetValue(path)!, target!, form, line.GetValue(force), session);
            return ExitCode.Done;
        });
        return command;
    }

    private static void One(Case read, string path, string party, string? file, string form, Session session)
    {
        if (!read.Parties.Contains(party))
        {
            var known = read.Parties.Select(p => p.Id).ToList();
            throw Wrong($"the case has no party '{party}'{(Spelling.Nearest(party, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; it has {string.Join(", ", known.Take(12))}")}");
        }
        var content = Prepared(path, session, () => BriefContent.Of(Brief.For(read, party, session.Stop)));
        session.WriteText(file, output => Write(content, output, form, session.ScreenFor(file)));
    }

    private static void All(Case read, string path, string folder, string form, bool force, Session session)
    {
        AtomicFolder.Check(folder, force, IsSheet);
        var ending = form switch { OutputOptions.Markdown => ".md", OutputOptions.Html => ".html", _ => ".txt" };
        var sheets = Prepared(path, session, () => RolePlay.Sheets(read, path, session.Stop));
        AtomicFolder.Write(folder, force, IsSheet, [.. sheets.Select(sheet => (sheet.Name + ending, Content(sheet)))]);
        session.Note($"parley: wrote {sheets.Count} sheets into {folder}; give {RolePlay.Facilitator}{ending} to nobody who plays");

        Action<TextWriter> Content(Sheet sheet) => output => Write(sheet.Content, output, form, session.Terminal.File);
    }

    private static T Prepared<T>(string path, Session session, Func<T> prepare)
    {
        using var progress = new Progress(session, "preparing the sheets");
        try
        {
            return prepare();
        }
        catch (CaseModelException e)
        {
            throw new CommandFailure(ExitCode.WrongCase, $"{path}: this case cannot be computed: {e.Message}");
        }
    }

    private static void Write(IReadOnlyList<Block> content, TextWriter output, string form, Screen screen)
    {
        if (form == OutputOptions.Html) HtmlSheet.Write(content, output);
        else if (form == OutputOptions.Markdown) MarkdownReport.Write(content, output);
        else TextReport.Write(content, output, screen);
    }

    /// <summary>Whether a file of this name can come from a role-play, so that an older one may be replaced.</summary>
    private static bool IsSheet(string name) => Path.GetExtension(name) is ".txt" or ".md" or ".html"
        && Path.GetFileNameWithoutExtension(name) is var stem
        && (stem is RolePlay.Facilitator or RolePlay.Debrief || stem.StartsWith(RolePlay.BriefOf, StringComparison.Ordinal));

    private static CommandFailure Wrong(string message) => new(ExitCode.WrongCommand, message);
}
