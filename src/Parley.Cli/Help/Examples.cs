namespace Parley.Cli;

/// <summary>Examples that the help shows. A test runs every one of them.</summary>
internal static class Examples
{
    /// <summary>Command lines and what each does, for a command by its name.</summary>
    public static IReadOnlyList<(string Line, string Shows)> Of(string command) => command switch
    {
        "analyze" =>
        [
            ("parley analyze cases/hamburg-2017", "Read the answers on the terminal"),
            ("parley analyze cases/hamburg-2017 --format html -o answer.html", "Write a report to print or to send"),
            ("parley analyze cases/hamburg-2017 --format json -o answer.json", "Keep them for a program"),
        ],
        "check" => [("parley check cases/hamburg-2017", "Find what is wrong with a case, all at once")],
        "score" =>
        [
            ("parley score cases/hamburg-2017 --package small-deal", "See what a package of the case is worth to each side"),
            ("parley score cases/hamburg-2017 --choose sanctions=ease ceasefire=monitored", "Try another one"),
        ],
        "brief" =>
        [
            ("parley brief cases/hamburg-2017 --party usa", "Read what one side knows before it sits down"),
            ("parley brief cases/harbour-wages-dispute --all --format markdown -o role-play", "Prepare a role-play"),
        ],
        "threshold" =>
        [
            ("parley threshold cases/hamburg-2017 --vary quantities.threat --watch best:usa", "Learn from which threat on calm alone is best"),
            ("parley threshold cases/hamburg-2017 --vary values.usa.tension.eased --from 0 --to 60", "See what a single judgement changes"),
        ],
        "simulate" =>
        [
            ("parley simulate cases/hamburg-2017", "Learn how often they would agree, on what, and which style pays"),
            ("parley simulate cases/hamburg-2017 --tell --styles late,early", "Follow one negotiation offer by offer"),
            ("parley simulate cases/hamburg-2017 --style usa=late --breakdown 2%", "Hold one side to a style, and let the talks break down"),
        ],
        "new" =>
        [
            ("parley new talks.yaml", "Start a case of your own"),
            ("parley new --sheet scores.xlsx", "Start with a score sheet, for those who would rather fill in a spreadsheet"),
        ],
        "import" =>
        [
            ("parley new --sheet talks.xlsx", "Start a score sheet, to be filled in with a spreadsheet"),
            ("parley import talks.xlsx -o talks.yaml", "Make a case of it"),
        ],
        "export" =>
        [
            ("parley export cases/hamburg-2017 --to xlsx -o hamburg.xlsx", "Let others change the numbers in a spreadsheet"),
        ],
        "tournament" =>
        [
            ("parley tournament tournaments/styles.yaml", "Learn which style of negotiating does best"),
            ("parley tournament tournaments/styles.yaml -o results --seed 7", "Keep every match, for a spreadsheet or a program"),
            ("parley tournament tournaments/styles.yaml -o part-1 --shard 1/2", "Play half of it here, and the other half elsewhere"),
        ],
        "merge" =>
        [
            ("parley tournament tournaments/styles.yaml -o half-1 --shard 1/2", "Play one part"),
            ("parley tournament tournaments/styles.yaml -o half-2 --shard 2/2", "Play the other, on another machine"),
            ("parley merge half-1 half-2 -o whole", "Put them together"),
        ],
        "explain" => [("parley explain nash", "Read what a word in the report means"), ("parley explain P0104", "Read what a numbered error means")],
        "serve" => [("parley serve", "Open the workbench on this machine"), ("parley serve --port 0 --data talks --open", "Keep cases in a folder of their own, on any free port, and open the browser")],
        "schema" => [("parley schema -o case.schema.json", "Let an editor check a case while it is written")],
        _ => [("parley analyze cases/hamburg-2017", "Learn whether there is a deal, and which"), ("parley new talks.yaml", "Start a case of your own")],
    };
}
