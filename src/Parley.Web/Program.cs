using Parley.Reports;

namespace Parley.Web;

/// <summary>The workbench's own process, which <c>parley serve</c> starts.</summary>
public static class Program
{
    /// <summary>Serves until it is stopped.</summary>
    /// <returns>0 stopped as asked; 2 the command line is wrong; 3 cannot listen, or cannot keep cases; 70 a defect.</returns>
    public static async Task<int> Main(string[] args)
    {
        try
        {
            var options = WorkbenchArguments.Parse(args, Environment.GetEnvironmentVariable);
            await using var store = await Open(options).ConfigureAwait(false);
            await using var app = Workbench.Build(options, store, TimeProvider.System, Console.Error);
            await Workbench.Start(app, options, CancellationToken.None).ConfigureAwait(false);
            if (options.StopWithInput) _ = StopWithInput(app);
            Greet(app, options);
            await app.WaitForShutdownAsync().ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (StartFailure failure)
        {
            return Tell(failure.Message, failure.ExitCode);
        }
        catch (WorkbenchStoreException failure)
        {
            return Tell(failure.Message, ExitCode.NoAccess);
        }
        catch (Exception defect)
        {
            return Tell($"something went wrong that should not have ({defect.GetType().Name}: {defect.Message}). Please report it.", ExitCode.Defect);
        }
    }

    private static Task<IWorkbenchStore> Open(WorkbenchOptions options) => options.Database is { } database
        ? WorkbenchStores.OpenPostgres(database, TimeProvider.System, CancellationToken.None)
        : WorkbenchStores.OpenSqlite(new(DataFolder.Prepare(options.Data)), TimeProvider.System, CancellationToken.None);

    private static void Greet(WebApplication app, WorkbenchOptions options)
    {
        // What was asked for, which is a name perhaps; only a port that was left open is known from the server alone.
        var address = (options.Urls.FirstOrDefault(url => url.Port != 0)?.GetLeftPart(UriPartial.Authority) ?? app.Urls.First()).TrimEnd('/') + "/";
        Console.Error.WriteLine($"Parley's workbench: {address} (Ctrl-C stops it)");
        if (!AssetShelf.HasScripts) Console.Error.WriteLine("parley: the workbench was built without its scripts (npm was not there): pages work, but nothing moves by itself");
        if (options.Open && !BrowserWindow.TryOpen(address)) Console.Error.WriteLine($"parley: no browser could be opened; open {address} yourself");
    }

    // The program that started this one holds the other end, and whatever ends it closes that.
    private static async Task StopWithInput(WebApplication app)
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (await input.ReadAsync(buffer).ConfigureAwait(false) > 0)
        {
        }
        await app.StopAsync().ConfigureAwait(false);
    }

    private static int Tell(string message, int exitCode)
    {
        Console.Error.WriteLine(PlainText.Of("parley: " + message));
        return exitCode;
    }
}
