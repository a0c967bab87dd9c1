using Parley.Cases;

namespace Parley.Formats;

/// <summary>An issue of a NegMAS domain, and the case's issue for it.</summary>
/// <param name="Issue">The case's issue; its options are in the order of <paramref name="Values"/>.</param>
/// <param name="Name">The name by which utility functions call it.</param>
/// <param name="Values">The value that each option stands for.</param>
internal sealed record NegmasIssue(Issue Issue, string Name, NegmasValue[] Values)
{
    private readonly Dictionary<string, int> _index = Values.Index().ToDictionary(v => v.Item.Key, v => v.Index, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = Values.Index().DistinctBy(v => v.Item.Name, StringComparer.Ordinal)
        .ToDictionary(v => v.Item.Name, v => v.Index, StringComparer.Ordinal);

    /// <summary>The option that a value is; −1 where there is none.</summary>
    public int IndexOf(NegmasValue value) => _index.GetValueOrDefault(value.Key, -1);

    /// <summary>The option that is written so, whether as a word or as a number; −1 where there is none.</summary>
    public int IndexOfName(string name) => _names.GetValueOrDefault(name, -1);

    /// <summary>These options of the issue.</summary>
    public Pattern.Holds Pattern(IEnumerable<int> options) => new(Issue.Id, options.Select(o => Issue.Options[o].Id).ToSequence());
}
