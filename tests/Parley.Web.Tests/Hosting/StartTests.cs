using System.Net;
using System.Net.Sockets;

namespace Parley.Web.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task A_taken_port_is_told_with_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var refused = await Assert.ThrowsAsync<StartFailure>(() => RunningWorkbench.Start(new() { Port = port }));
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains($"port {port} is taken", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--port", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_0_is_any_that_is_free()
    {
        await using var one = await RunningWorkbench.Start();
        await using var other = await RunningWorkbench.Start();
        Assert.NotEqual(one.Address.Port, other.Address.Port);
        Assert.All([one, other], running => Assert.Equal("127.0.0.1", running.Address.Host));
    }

    [Fact]
    public void A_folder_that_is_a_file_is_told()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Contains("it is a file", Assert.Throws<WorkbenchStoreException>(() => DataFolder.Prepare(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_data_folder_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.Combine(Path.GetTempPath(), $"parley-{Guid.NewGuid():N}", "data");
        try
        {
            Assert.Equal(folder, DataFolder.Prepare(folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            Assert.Empty(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }
}
