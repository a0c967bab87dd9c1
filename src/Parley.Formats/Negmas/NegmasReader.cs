using Parley.Cases;

namespace Parley.Formats;

/// <summary>Puts a NegMAS domain and its utility functions together to a case.</summary>
internal sealed class NegmasReader
{
    private readonly Notes _notes = new();
    private readonly List<NegmasFile> _utilities = [];
    private NegmasFile? _domain;

    /// <summary>Reads the files of one scenario.</summary>
    public static Imported Read(IReadOnlyList<ForeignFile> files)
    {
        var reader = new NegmasReader();
        foreach (var file in files) reader.Sort(file);
        try
        {
            return new(reader.Case(files[0].Name), reader._notes.InOrderOf(files));
        }
        catch (OverflowException exception)
        {
            throw new ForeignFileException(files[0].Name, 0, "the numbers are too large to compute with", exception);
        }
    }

    private void Sort(ForeignFile file)
    {
        if (!NegmasFormat.Holds(file))
        {
            _notes.Dropped(file.Name, 0, "Neither an outcome space nor a utility function; left out.");
            return;
        }

        if (YamlReader.Read(file, _notes) is not YamlMap root) throw new ForeignFileException(file.Name, 1, "the file holds no mapping");
        var read = new NegmasFile(file.Name, root, _notes);
        if (root["domain"] is YamlMap domain && root["ufuns"] is YamlList utilities)
        {
            Take(read with { Root = domain });
            foreach (var item in utilities.Items) Take(read with { Root = read.Map(item, "a utility function") });
        }
        else
        {
            Take(read);
        }
    }

    private void Take(NegmasFile file)
    {
        var type = NegmasFile.TypeOf(file.Root);
        if (type?.Contains("OutcomeSpace", StringComparison.Ordinal) ?? file.Root["issues"] is not null)
        {
            if (_domain is { } other) throw file.Refused(file.Root.Line, $"a second outcome space, after that of {other.Name}; give one scenario at a time");
            _domain = file;
        }
        else if (type?.Contains("fun", StringComparison.OrdinalIgnoreCase) ?? false)
        {
            _utilities.Add(file);
            if (_utilities.Count > FormatLimits.Parties)
                throw file.Refused(file.Root.Line, $"there are more than {FormatLimits.Parties} utility functions");
        }
        else
        {
            file.Dropped(file.Root.Line, "Neither an outcome space nor a utility function; left out.");
        }
    }

    private Case Case(string first)
    {
        var domain = Domain(first);
        if (_utilities.Count < 2)
        {
            var found = _utilities is [var one] ? $"one utility function, {one.Name}, was found" : "no utility function was found";
            throw new ForeignFileException(_domain?.Name ?? first, 0, $"{found} beside the outcome space; a negotiation has two parties or more");
        }

        var names = PartyNames();
        var ids = Ids.OfParties();
        var parties = new NegmasParty[names.Length];
        for (var p = 0; p < parties.Length; p++)
            parties[p] = NegmasParty.Read(_utilities[p], ids.Of(names[p]), names[p], domain);
        if (parties.Sum(p => p.Interactions.Count) > FormatLimits.Interactions)
            throw new ForeignFileException(first, 0, $"the parties have more than {FormatLimits.Interactions:N0} combinations between them");
        var mentions = parties.Sum(p => p.Interactions.Sum(i => Options(i.When)));
        if (mentions > FormatLimits.Mentions)
            throw new ForeignFileException(first, 0, $"the combinations name {mentions:N0} options; a case is made of up to {FormatLimits.Mentions:N0}");
        return new Case
        {
            Title = domain.Title,
            Parties = parties.Select(p => p.Party).ToCatalog(),
            Issues = domain.Issues.Select(issue => issue.Issue).ToCatalog(),
            Values = parties.Select(p => p.Sheet).Where(sheet => sheet.Issues.Count > 0).ToCatalog(),
            NoDeal = parties.Select(p => p.NoDeal).ToCatalog(),
            Interactions = parties.SelectMany(p => p.Interactions).ToSequence(),
            Rules = parties.Where(p => p.Impossible is not null)
                .Select(p => new Rule(p.Impossible!, $"{p.Party.Name} gives it no value")).ToSequence(),
        };
    }

    private NegmasDomain Domain(string first)
    {
        if (_domain is { } file)
        {
            var domain = NegmasDomain.Read(file, file.Root);
            file.Found(file.Root.Line, $"{domain.Title}: {domain.Issues.Length:N0} issues.");
            return domain;
        }

        // Older versions wrote the outcome space into each utility function.
        if (_utilities.Find(u => u.Root["outcome_space"] is YamlMap) is { } holder)
        {
            holder.Guessed(holder.Root.Line, "No file holds the outcome space; it is taken from this utility function.");
            return NegmasDomain.Read(holder, (YamlMap)holder.Root["outcome_space"]!);
        }

        throw new ForeignFileException(first, 0, "no outcome space was found; give the folder that holds the domain and its utility functions");
    }

    private static int Options(Pattern pattern) => pattern switch
    {
        Pattern.Holds holds => holds.Options.Count,
        Pattern.All all => all.Of.Sum(Options),
        _ => 1,
    };

    /// <summary>Names of the parties: as written, or the files' names where that leaves two alike.</summary>
    private string[] PartyNames()
    {
        string[] written = [.. _utilities.Select((file, p) => NegmasFile.NameOf(file.Root) ?? $"Party {p + 1}")];
        if (written.Distinct(StringComparer.OrdinalIgnoreCase).Count() == written.Length) return written;
        string[] stems = [.. _utilities.Select(file => Names.Clean(file.Stem, ""))];
        return stems.Distinct(StringComparer.OrdinalIgnoreCase).Count() == stems.Length && !stems.Contains("")
            ? stems
            : [.. written.Select((name, p) => $"{name} {p + 1}")];
    }
}
