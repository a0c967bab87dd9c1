using System.ComponentModel;
using System.Diagnostics;

namespace Parley.Web;

/// <summary>Opens an address in the user's browser.</summary>
internal static class BrowserWindow
{
    /// <summary>Opens it; false where there is no browser to be had.</summary>
    public static bool TryOpen(string address)
    {
        try
        {
            // Without a shell, so that an address is only ever an argument.
            using var started = OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true });
            return started is not null;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
