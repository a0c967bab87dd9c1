using System.CommandLine;
using Parley.Cases;
using Parley.Tournaments;

namespace Parley.Cli;

/// <summary><c>parley schema</c>: the case file's JSON Schema, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Session session)
    {
        var file = OutputOptions.File();
        var plan = new Option<bool>("--plan") { Description = "Print that of tournaments' plans instead." };
        var command = new Command("schema", "Print the JSON Schema of case files, with which an editor completes and checks them.") { plan, file };
        command.SetAction(line =>
        {
            session.WriteText(line.GetValue(file), output => output.Write((line.GetValue(plan) ? PlanSchema.Json : CaseSchema.Json).TrimEnd() + "\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
