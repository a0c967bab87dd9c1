using System.CommandLine;
using Parley.Cases;

namespace Parley.Cli;

/// <summary><c>parley schema</c>: the case file's JSON Schema, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Session session)
    {
        var file = OutputOptions.File();
        var command = new Command("schema", "Print the JSON Schema of case files, with which an editor completes and checks them.") { file };
        command.SetAction(line =>
        {
            session.WriteText(line.GetValue(file), output => output.Write(CaseSchema.Json.TrimEnd() + "\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
