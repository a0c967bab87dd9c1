using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.Engine.Deals;
using Parley.Formats;
using Parley.Lenses;

namespace Parley.Bench;

/// <summary>How long it takes to import and analyse a GENIUS domain of ten million packages, and to import 135 domains.</summary>
internal static class ImportTimes
{
    public static void Write(TextWriter output)
    {
        var large = Domain(issues: 7, options: 10, seed: 1);
        var folders = Enumerable.Range(0, 135).Select(seed => Domain(issues: 3 + (seed % 8), options: 3 + (seed % 8), seed)).ToList();
        for (var run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            var read = new GeniusFormat().Read(large).Case;
            var import = watch.Elapsed;
            var answer = DealSolver.Solve(CaseModel.Compile(read).Space);
            var all = watch.Elapsed;
            watch.Restart();
            foreach (var folder in folders) new GeniusFormat().Read(folder);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(run == 0 ? "cold" : "warm")}: {answer.Packages:N0} packages imported in {import.TotalMilliseconds:0.0} ms, with the deal {all.TotalMilliseconds:0.0} ms; 135 domains imported in {watch.Elapsed.TotalMilliseconds:0} ms"));
        }
    }

    private static List<ForeignFile> Domain(int issues, int options, int seed)
    {
        var random = new Random(seed);
        return [File("domain.xml", $"<negotiation_template>{Space(null)}</negotiation_template>"), File("a.xml", Space(random)), File("b.xml", Space(random))];

        string Space(Random? evaluations)
        {
            var text = new StringBuilder("<utility_space><objective index=\"0\" name=\"root\">");
            for (var i = 1; i <= issues; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"<issue index=\"{i}\" name=\"i{i}\" type=\"discrete\">");
                for (var o = 1; o <= options; o++)
                    text.Append(CultureInfo.InvariantCulture, $"<item index=\"{o}\" value=\"v{o}\"").Append(evaluations is null ? "/>" : $" evaluation=\"{evaluations.Next(1, 100)}\"/>");
                text.Append("</issue>");
                if (evaluations is not null) text.Append(CultureInfo.InvariantCulture, $"<weight index=\"{i}\" value=\"{evaluations.NextDouble()}\"/>");
            }

            return text.Append("</objective></utility_space>").ToString();
        }

        static ForeignFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
    }
}
