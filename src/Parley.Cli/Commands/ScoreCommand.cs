using System.CommandLine;
using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Cli;

/// <summary><c>parley score</c>: what one package is worth to each side, and whether it can be.</summary>
internal static class ScoreCommand
{
    public static Command Create(Session session)
    {
        var path = CaseArgument.Create();
        var choose = new Option<string[]>("--choose")
        {
            HelpName = "ISSUE=OPTION...",
            Description = "What the package chooses; a shared item is written ISSUE=PARTY:SHARE,PARTY:SHARE. Issues left out stand as they are now.",
            AllowMultipleArgumentsPerToken = true,
        };
        var package = new Option<string?>("--package") { HelpName = "NAME", Description = "A package that the case names, by its id." };
        var format = OutputOptions.Format(OutputOptions.Text, OutputOptions.Json);
        var file = OutputOptions.File();
        var command = new Command("score", "Tell what one package is worth to each side, where the points come from, and who would refuse it.") { path, choose, package, format, file };
        command.SetAction(line =>
        {
            var (words, id) = (line.GetValue(choose)!, line.GetValue(package));
            if (words.Length == 0 == id is null) throw new CommandFailure(ExitCode.WrongCommand, "'score' needs either --choose ISSUE=OPTION... or --package NAME; see: parley score --help");
            var read = CaseArgument.Read(line.GetValue(path)!, session);
            var (choice, name) = id is null ? (Choices.Parse(words, read), "The package chosen") : Named(id, read);
            Score(read, choice, name, line.GetValue(path)!, line.GetValue(format)!, line.GetValue(file), session);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Score(Case read, Choice choice, string name, string path, string format, string? file, Session session)
    {
        try
        {
            var model = CaseModel.Compile(read);
            var settlement = model.Settle(choice);
            if (format == OutputOptions.Json) session.WriteBytes(file, output => JsonReport.Write(model, settlement, output));
            else session.WriteText(file, output => TextReport.Write(PackageContent.Of(model, settlement, name), output, session.ScreenFor(file)));
        }
        catch (CaseModelException e)
        {
            throw new CommandFailure(ExitCode.WrongCase, $"{path}: this case cannot be computed: {e.Message}");
        }
    }

    private static (Choice Choice, string Name) Named(string id, Case read)
    {
        if (read.Packages.Find(id) is { } package) return (package.Choose, package.Name);
        var meant = Spelling.Nearest(id, read.Packages.Select(p => p.Id)) is { } nearest ? $"; did you mean '{nearest}'?"
            : read.Packages.Count == 0 ? "; it names none" : $"; it names {string.Join(", ", read.Packages.Take(8).Select(p => p.Id))}";
        throw new CommandFailure(ExitCode.WrongCommand, $"the case names no package '{id}'{meant}");
    }
}
