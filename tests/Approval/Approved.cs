using System.Runtime.CompilerServices;

namespace Parley.Approval;

/// <summary>Compares text with the file that was approved for it, so that a change of output shows as a diff of that file.</summary>
internal static class Approved
{
    /// <summary>
    /// Fails unless <paramref name="text"/> is what Expectations/<paramref name="name"/> beside the test holds. With PARLEY_APPROVE=1 in the
    /// environment the file is written instead, to be reviewed as a diff.
    /// </summary>
    public static void Matches(string text, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Expectations", name);
        if (Environment.GetEnvironmentVariable("PARLEY_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : $"(nothing was approved as {name})", text);
    }
}
