using System.CommandLine;
using System.CommandLine.Invocation;

namespace Parley.Cli;

/// <summary><c>parley --version</c>: the name and the version, without build details.</summary>
internal sealed class VersionLine(Session session) : SynchronousCommandLineAction
{
    /// <summary>The version: <c>0.1.0</c>.</summary>
    public static string Version { get; } = typeof(VersionLine).Assembly.GetName().Version!.ToString(3);

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        session.WriteText(null, output => output.WriteLine($"parley {Version}"));
        return ExitCode.Done;
    }
}
