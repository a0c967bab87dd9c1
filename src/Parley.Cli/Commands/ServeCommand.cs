using System.CommandLine;

namespace Parley.Cli;

/// <summary><c>parley serve</c>: the workbench in a browser, served from this machine.</summary>
internal static class ServeCommand
{
    public static Command Create(Session session)
    {
        var port = new Option<string?>("--port") { HelpName = "N", Description = "The port on this machine; 5310 if left out, 0 for any that is free." };
        var data = new Option<string?>("--data") { HelpName = "DIR", Description = "The folder that cases are kept in; the user's own folder for data if left out." };
        var database = new Option<string?>("--database") { HelpName = "CONNECTION", Description = "A PostgreSQL database to keep them in instead, as 'Host=...;Database=...' or postgres://...; better given in the variable PARLEY_DATABASE." };
        var urls = new Option<string?>("--urls") { HelpName = "URL", Description = "Listen on this address instead, http://HOST:PORT: an IP address, localhost, or * for every address. One that others can reach needs a token." };
        var token = new Option<string?>("--token") { HelpName = "TOKEN", Description = "What users have to sign in with; better given in the variable PARLEY_TOKEN, which lists of processes do not show." };
        var open = new Option<bool>("--open") { Description = "Open it in the browser." };
        var command = new Command("serve", "Serve the workbench, to state, change and answer cases in a browser. Private to this machine unless told otherwise.") { port, data, database, urls, token, open };
        command.SetAction(line =>
        {
            List<string> words = [];
            foreach (var option in (Option<string?>[])[port, data, urls])
            {
                if (line.GetValue(option) is { } value) words.Add($"{option.Name}={value}");
            }
            if (line.GetValue(open)) words.Add(open.Name);
            // An empty one is not the same as none, and is refused there.
            var connection = line.GetValue(database);
            if (connection is "") words.Add($"{database.Name}=");
            return WebProcess.Run(words, line.GetValue(token), connection, session);
        });
        return command;
    }
}
