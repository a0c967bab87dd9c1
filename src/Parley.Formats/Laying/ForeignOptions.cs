using Parley.Cases;

namespace Parley.Formats;

/// <summary>Makes the options of a listed issue out of names.</summary>
internal static class ForeignOptions
{
    /// <summary>An option for each name, in order, with an id of its own.</summary>
    public static Catalog<Option> Of(IReadOnlyList<string> names, int line, StepBudget budget)
    {
        budget.Take(names.Count, line);
        var ids = Ids.OfOptions();
        return names.Select(name =>
        {
            var id = ids.Of(name);
            return new Option(id, Names.Clean(name, id));
        }).ToCatalog();
    }
}
