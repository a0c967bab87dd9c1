namespace Parley.Formats;

/// <summary>Which of a folder's files are the domain and the sides' profiles.</summary>
/// <param name="Domain">The domain; null where only profiles are given.</param>
/// <param name="Profiles">A profile for each side, in the order of the files.</param>
internal sealed record GeniusFiles(GeniusFile? Domain, IReadOnlyList<GeniusFile> Profiles)
{
    /// <summary>
    /// Sorts the files. Where a folder holds more profiles than sides, those count that the domain's agents name; else all but
    /// blank ones and but those for uncertain preferences, which are variants of others; but never fewer than two, if so many are there.
    /// </summary>
    /// <exception cref="ForeignFileException">There are not two profiles, or one cannot be read.</exception>
    public static GeniusFiles Of(IReadOnlyList<ForeignFile> files, GeniusFormat format, Notes notes)
    {
        var read = new List<GeniusFile>();
        foreach (var file in files)
        {
            if (format.Recognises(file)) read.Add(Open(file, notes));
            else notes.Dropped(file.Name, 0, "This is no GENIUS domain or profile; a frontier that ships with a domain is worked out anew.");
        }

        var domain = read.Find(f => f.IsDomain);
        foreach (var other in read.Where(f => f.IsDomain && f != domain))
            notes.Dropped(other.Name, 1, $"The domain is taken from {domain!.Name}; this second one is left out.");
        var profiles = read.Where(f => !f.IsDomain).ToList();
        var sides = Sides(domain, profiles);
        foreach (var profile in profiles.Except(sides))
            notes.Dropped(profile.Name, 1, Reason(profile));
        if (sides.Count >= 2) return new(domain, sides);
        var name = files.Count > 0 ? files[0].Name : "";
        throw new ForeignFileException(
            sides.Count == 1 ? sides[0].Name : domain?.Name ?? name, 0,
            sides.Count == 0 ? "there is no profile beside the domain; name the profiles of two sides or more" : "there is a profile of one side only; name those of two or more");
    }

    private static GeniusFile Open(ForeignFile file, Notes notes)
    {
        var root = HardenedXml.Read(file, notes);
        var space = root.Name.Equals("utility_space", StringComparison.OrdinalIgnoreCase) ? root : root.First("utility_space") ?? root;
        return new(file.Name, root, space);
    }

    private static IReadOnlyList<GeniusFile> Sides(GeniusFile? domain, List<GeniusFile> profiles)
    {
        if (profiles.Count <= 2) return profiles;
        var agents = AgentNames(domain);
        if (profiles.Where(p => agents.ContainsKey(Last(p.Name))).ToList() is { Count: >= 2 } named) return named;
        foreach (var some in new[] { profiles.Where(p => !p.IsUncertain && !p.IsBlank), profiles.Where(p => !p.IsBlank) })
            if (some.ToList() is { Count: >= 2 } enough) return enough;
        return profiles;
    }

    /// <summary>The names of the domain's agents by the files that they use; of several of one file, the first.</summary>
    public static Dictionary<string, string?> AgentNames(GeniusFile? domain)
    {
        var names = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var agent in domain?.Root.All("agent") ?? [])
            if (agent["utility_space"] is { Length: > 0 } path) names.TryAdd(Last(path.Replace('\\', '/')), agent["name"]);
        return names;
    }

    /// <summary>A path without its folders.</summary>
    public static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Reason(GeniusFile profile) => profile.IsBlank
        ? "The profile is blank; it is left out."
        : profile.IsUncertain
            ? "The profile is a variant for uncertain preferences; it is left out. Name it beside the domain to use it."
            : "The domain's agents use other profiles; this one is left out. Name it beside the domain to use it.";
}
