using System.CommandLine;

namespace Parley.Cli;

/// <summary>Options that say in which form results come, and where they go.</summary>
internal static class OutputOptions
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Markdown = "markdown";
    public const string Html = "html";

    public static Option<string> Format(params string[] forms) => new Option<string>("--format")
    {
        HelpName = string.Join('|', forms),
        Description = "The form of the answer; text if left out.",
        DefaultValueFactory = _ => forms[0],
        Validators = { OneOf(forms) },
    };

    public static Option<string?> File() => new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write to this file instead of the terminal. A file that is there is replaced, never left half-written.",
    };

    private static Action<System.CommandLine.Parsing.OptionResult> OneOf(string[] forms) => option =>
    {
        if (option.Tokens is [var token] && !forms.Contains(token.Value))
            option.AddError($"'{token.Value}' is not a form that --format knows; it takes {string.Join(", ", forms[..^1])} or {forms[^1]}");
    };
}
