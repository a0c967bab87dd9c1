using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Parley.Bench;

/// <summary>A published workbench, started for a measurement on a free port of this machine, with its cases in a folder that goes with it.</summary>
internal sealed class WorkbenchProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private WorkbenchProcess(Process process, string data, Uri address)
    {
        (_process, _data) = (process, data);
        Client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address };
        Client.DefaultRequestHeaders.Add("X-Parley", "1");
    }

    /// <summary>Sends its calls.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<WorkbenchProcess> Start()
    {
        var data = Directory.CreateTempSubdirectory("parley-bench-").FullName;
        var process = Process.Start(new ProcessStartInfo("dotnet", ["artifacts/run/parley/parley.dll", "serve", "--port", "0", "--data", data])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        var greeting = await process.StandardError.ReadLineAsync().ConfigureAwait(false) ?? "nothing";
        var at = greeting.IndexOf("http://", StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"The workbench did not start: {greeting}");
        return new(process, data, new(greeting[at..].Split(' ')[0]));
    }

    /// <summary>Makes a case; its id.</summary>
    public async Task<string> Make(object body)
    {
        using var answer = await Client.PostAsJsonAsync("/api/cases", body).ConfigureAwait(false);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>().ConfigureAwait(false)).GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // The command line stops the workbench when it is asked to end; both are ours alone.
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
