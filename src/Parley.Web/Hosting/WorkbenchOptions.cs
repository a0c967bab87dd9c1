using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Parley.Web;

/// <summary>How the workbench is served.</summary>
internal sealed record WorkbenchOptions
{
    /// <summary>The port unless another is asked for.</summary>
    public const int UsualPort = 5310;

    /// <summary>The port on the loopback address; 0: any that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>Addresses to listen on instead of the loopback port; empty: that port.</summary>
    public IReadOnlyList<Uri> Urls { get; init; } = [];

    /// <summary>The folder that cases are kept in; null: <see cref="DataFolder.Usual"/>.</summary>
    public string? Data { get; init; }

    /// <summary>A PostgreSQL connection string; null: a file in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>What users sign in with; null: nobody has to.</summary>
    public string? Token { get; init; }

    /// <summary>Whether to open a browser.</summary>
    public bool Open { get; init; }

    /// <summary>Whether the end of standard input ends the workbench: how the command line that started it says that it is gone.</summary>
    public bool StopWithInput { get; init; }

    /// <summary>Whether other machines can reach it.</summary>
    public bool IsOpenToOthers => Urls.Any(url => !IsLoopback(url));

    /// <summary>Whether an address can be reached from this machine only.</summary>
    public static bool IsLoopback(Uri url) => IsLocalhost(url) || (Address(url) is { } address && IPAddress.IsLoopback(address));

    /// <summary>Whether this is a name, of which nobody can say here what it stands for.</summary>
    public static bool IsName(Uri url) => !IsLocalhost(url) && Address(url) is null;

    /// <summary>Has the server listen: on what was read of the addresses, never on what was written.</summary>
    public void Listen(KestrelServerOptions kestrel)
    {
        if (Urls.Count == 0) kestrel.Listen(IPAddress.Loopback, Port);
        foreach (var url in Urls)
        {
            if (IsLocalhost(url)) kestrel.ListenLocalhost(url.Port);
            else kestrel.Listen(Address(url) ?? throw new InvalidOperationException($"'{url.Host}' is a name."), url.Port);
        }
    }

    private static bool IsLocalhost(Uri url) => url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private static IPAddress? Address(Uri url) => IPAddress.TryParse(url.DnsSafeHost, out var address) ? address : null;
}
