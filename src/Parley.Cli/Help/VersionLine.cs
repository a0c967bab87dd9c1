using System.CommandLine;
using System.CommandLine.Invocation;

namespace Parley.Cli;

/// <summary><c>parley --version</c>: the name and the version, without build details.</summary>
internal sealed class VersionLine(Session session) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        session.WriteText(null, output => output.WriteLine($"parley {typeof(VersionLine).Assembly.GetName().Version!.ToString(3)}"));
        return ExitCode.Done;
    }
}
