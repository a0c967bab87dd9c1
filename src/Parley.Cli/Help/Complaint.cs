using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Parley.Cli;

/// <summary>What is wrong with a command line, in one line, with the spelling that was probably meant.</summary>
internal static class Complaint
{
    /// <summary>The complaint, or null when the line is in order.</summary>
    public static string? About(ParseResult line)
    {
        var command = line.CommandResult.Command;
        if (line.Action is HelpPage or VersionLine) return null;
        if (UnknownOption(line) is { } option) return Unknown("option", option, command.Options.Concat(Recursive(line)).SelectMany(o => o.Aliases.Append(o.Name)), command);
        if (line.Errors.Count == 0) return null;
        if (command is RootCommand && line.UnmatchedTokens.Count > 0)
            return Unknown("command", line.UnmatchedTokens[0], command.Subcommands.Select(c => c.Name), command);
        if (line.UnmatchedTokens.Count > 0) return $"'{line.UnmatchedTokens[0]}' is one word too many; {See(command)}";
        return Told(line.Errors[0], command);
    }

    /// <summary>A word that looks like an option but was taken for an argument.</summary>
    private static string? UnknownOption(ParseResult line)
    {
        var afterDashes = false;
        var arguments = line.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Concat(line.UnmatchedTokens).ToHashSet();
        foreach (var token in line.Tokens)
        {
            if (token.Type == TokenType.DoubleDash) afterDashes = true;
            if (!afterDashes && token.Value is ['-', _, ..] && token.Type == TokenType.Argument && arguments.Contains(token.Value)) return token.Value;
        }
        return null;
    }

    private static IEnumerable<Option> Recursive(ParseResult line) => line.RootCommandResult.Command.Options.Where(o => o.Recursive);

    private static string Unknown(string kind, string found, IEnumerable<string> known, Command command)
    {
        var name = found.Split('=', 2)[0];
        var meant = Cases.Spelling.Nearest(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; {See(command)}";
        return $"there is no {kind} '{name}'{(command is RootCommand ? "" : $" of '{command.Name}'")}{meant}";
    }

    private static string Told(ParseError error, Command command) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult } missing => $"'{command.Name}' needs {missing.Argument.HelpName}; {See(command)}",
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult needs } => $"'{needs.IdentifierToken?.Value ?? needs.Option.Name}' needs a value: {needs.Option.HelpName}",
        OptionResult { Tokens.Count: 0 } needs => $"'{needs.IdentifierToken?.Value ?? needs.Option.Name}' needs a value: {needs.Option.HelpName}",
        _ => error.Message.TrimEnd('.'),
    };

    private static string See(Command command) => command is RootCommand ? "see: parley --help" : $"see: parley {command.Name} --help";
}
