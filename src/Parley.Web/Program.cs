namespace Parley.Web;

/// <summary>The workbench's own process.</summary>
public static class Program
{
    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> Main(string[] args)
    {
        await using var app = WebApplication.CreateSlimBuilder(args).Build();
        await app.RunAsync().ConfigureAwait(false);
        return 0;
    }
}
