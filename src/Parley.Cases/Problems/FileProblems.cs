namespace Parley.Cases;

/// <summary>P01: the file could not be read, or is not the plain YAML that a case is written in.</summary>
internal static class FileProblems
{
    public static readonly ProblemKind NotFound = new(
        "P0101", "No such file",
        "There is no file or folder of this name, or it is a link that leads nowhere.",
        "Check the spelling of the path, and the folder that you are in.", "");

    public static readonly ProblemKind NoCaseInFolder = new(
        "P0102", "A folder without a case",
        "The folder holds neither a case.yaml nor a case.json.",
        "Name the case file itself, or call it case.yaml.", "");

    public static readonly ProblemKind CannotOpen = new(
        "P0103", "The file cannot be opened",
        "The system did not let the file be read: it is not yours to read, in use, or on a disk that failed.",
        "Check the file's permissions.", "");

    public static readonly ProblemKind TooLarge = new(
        "P0104", "The file is too large",
        "A case has at most 4 MiB. A larger file is not read at all, so that a mistaken path costs nothing.",
        "Check that this is the case file. Take long texts out of it: a case refers to its sources, it does not hold them.", "");

    public static readonly ProblemKind Empty = new(
        "P0105", "Nothing in the file",
        "The file is empty, holds nothing but comments, or is not an ordinary file.",
        "Start with `parley new FILE`, which writes a small case to fill in.", "# only a comment");

    public static readonly ProblemKind NotText = new(
        "P0106", "Not a text file",
        "A case is text in UTF-8. This file holds bytes that no UTF-8 text has: it is a picture, an archive, or text in "
            + "another encoding.",
        "Check that this is the case file, or save it as UTF-8.", "");

    public static readonly ProblemKind Syntax = new(
        "P0107", "Not readable as YAML",
        "The file stops being YAML (or JSON) at this place: a quote or bracket is left open, a colon is missing, or lines are "
            + "indented unevenly.",
        "Look at the place and the line before it. Put text that contains `: ` or ` #`, or begins with a sign, in double quotes.",
        "question: Who pays: you or I?");

    public static readonly ProblemKind TooDeep = new(
        "P0108", "Nested too deep",
        "Entries lie more than 64 levels deep. No case needs that, and a file made to exhaust memory looks so.",
        "Flatten the entry.", "rules: [{ never: { not: { not: { not: { … } } } } }]");

    public static readonly ProblemKind TooMuch = new(
        "P0109", "Too many entries",
        "The file has more than 200,000 YAML entries and marks.",
        "Split the case, or use a numeric issue (`range`) instead of thousands of options.", "");

    public static readonly ProblemKind NotPlainYaml = new(
        "P0110", "Anchors, aliases, tags and merge keys are not used",
        "A case says each thing once, in place: YAML's anchors (&x), aliases (*x), tags (!x) and merge keys (<<) are refused.",
        "Write the entry out. Put text that begins with & * or ! in double quotes.",
        "title: &name Hamburg");

    public static readonly ProblemKind SecondDocument = new(
        "P0111", "A second document",
        "A line of three dashes starts another YAML document. A case is one document.",
        "Delete the line, or put the other case in a file of its own.", "title: One\n---\ntitle: Two");

    public static readonly ProblemKind Tab = new(
        "P0112", "A tab in the indentation",
        "YAML does not allow tabs at the start of a line, since editors show them in different widths.",
        "Indent with spaces.", "parties:\n\tusa: { name: United States }");

    public static readonly ProblemKind UnsafeCharacter = new(
        "P0113", "A character that would mislead",
        "Control characters, terminal escapes and marks that turn the direction of text round can make a report show "
            + "something other than it says.",
        "Delete the character. Names in any script are welcome, right-to-left ones included; they need no such marks.",
        "title: \"Ham\\u202Egrub\"");

    public static readonly ProblemKind LongKey = new(
        "P0114", "A key that is too long",
        "A key has at most 1,024 characters. Often a colon is missing at its true end.",
        "Look for a missing colon, or shorten the key.", "");

    public static readonly ProblemKind More = new(
        "P0199", "More problems",
        "Only the first hundred are listed.",
        "Mend those first: often many have one cause.", "");

    public static readonly IReadOnlyList<ProblemKind> All =
    [
        NotFound, NoCaseInFolder, CannotOpen, TooLarge, Empty, NotText, Syntax, TooDeep, TooMuch, NotPlainYaml, SecondDocument, Tab,
        UnsafeCharacter, LongKey, More,
    ];
}
