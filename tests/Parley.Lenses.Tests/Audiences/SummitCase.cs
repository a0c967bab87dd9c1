using System.Runtime.CompilerServices;
using Parley.Cases;

namespace Parley.Lenses.Tests.Audiences;

/// <summary>The worked case of the Hamburg summit, and the same with a number changed.</summary>
internal static class SummitCase
{
    public static CaseReading Read { get; } = CaseReader.Read(Path.Combine(Root(), "cases", "hamburg-2017"));

    public static Case Case { get; } = Read.Case!;

    /// <summary>With other points of an audience for one option.</summary>
    public static Case Reading(string audience, string issue, string option, decimal points) => Changed(audience, a => a with
    {
        Values = a.Values.Select(i => i.Id != issue ? i : i with
        {
            Points = i.Points.Select(p => p.Id == option ? p with { Amount = new Known(points) } : p).ToCatalog(),
        }).ToCatalog(),
    });

    /// <summary>With an audience that accepts from elsewhere.</summary>
    public static Case Accepting(string audience, decimal from) => Changed(audience, a => a with { AcceptsFrom = new Known(from) });

    private static Case Changed(string audience, Func<Audience, Audience> change) =>
        Case with { Audiences = Case.Audiences.Select(a => a.Id == audience ? change(a) : a).ToCatalog() };

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
