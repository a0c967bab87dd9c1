using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Parley.Cli;

/// <summary>The help of a command, made from its own options and arguments, with examples.</summary>
internal sealed class HelpPage(Session session) : SynchronousCommandLineAction
{
    private const int Indent = 2;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult) => Write(parseResult.CommandResult.Command, session);

    /// <summary>Writes a command's help to standard output.</summary>
    public static int Write(Command command, Session session)
    {
        session.WriteText(null, output => Write(command, output, Math.Clamp(session.Terminal.Screen.Columns, 40, 100)));
        return ExitCode.Done;
    }

    private static void Write(Command command, TextWriter output, int width)
    {
        output.Write(Wrapped(command.Description!, 0, width));
        output.Write($"\nUsage:\n  {Usage(command)}\n");
        Part("Commands", command.Subcommands.Select(c => (c.Name, c.Description!)), output, width);
        Part("Arguments", command.Arguments.Select(a => (a.HelpName!, a.Description!)), output, width);
        Part("Options", command.Options.Select(o => (Spelled(o), o.Description!)), output, width);
        var examples = Examples.Of(command.Name);
        if (examples.Count > 0) output.Write("\nExamples:\n");
        foreach (var (line, shows) in examples) output.Write($"{Wrapped(shows, Indent, width)}    {line}\n");
        if (command is RootCommand) output.Write("\n" + Wrapped("CASE is a case file, or a folder that holds case.yaml. 'parley COMMAND --help' tells more of a command.", 0, width));
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand) return "parley COMMAND [OPTIONS]";
        var arguments = command.Arguments.Select(a =>
            (a.Arity.MinimumNumberOfValues == 0 ? $"[{a.HelpName}]" : a.HelpName) + (a.Arity.MaximumNumberOfValues > 1 ? "..." : ""));
        return string.Join(' ', [$"parley {command.Name}", .. arguments, .. command.Options.Count > 0 ? (string[])["[OPTIONS]"] : []]);
    }

    private static string Spelled(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a is ['-', not '?']).Append(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static void Part(string title, IEnumerable<(string Name, string Words)> entries, TextWriter output, int width)
    {
        var all = entries.ToList();
        if (all.Count == 0) return;
        var column = Math.Min(all.Max(e => e.Name.Length), 24) + Indent + 2;
        output.Write($"\n{title}:\n");
        foreach (var (name, words) in all)
        {
            var text = Wrapped(words, column, width);
            output.Write(name.Length + Indent + 2 > column ? $"  {name}\n{text}" : $"  {name.PadRight(column - Indent)}{text[column..]}");
        }
    }

    private static string Wrapped(string words, int indent, int width)
    {
        var text = new StringBuilder();
        var line = new StringBuilder();
        foreach (var word in words.Split(' '))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > width)
            {
                text.Append(' ', indent).Append(line).Append('\n');
                line.Clear();
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }
        return text.Append(' ', indent).Append(line).Append('\n').ToString();
    }
}
