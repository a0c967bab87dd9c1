using Parley.Engine.Deals;
using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>What the stability lens works out of a case, once: the conflict, the packages to judge, and where these are states.</summary>
internal sealed class StabilityStudy
{
    private const int MostMovesAround = 3;
    private const int StatesAround = 50_000;

    private readonly Inquiry _inquiry;
    private readonly Dictionary<string, StabilityView?> _views = new(StringComparer.Ordinal);

    public StabilityStudy(Inquiry inquiry)
    {
        _inquiry = inquiry;
        Control = GivenControl.Of(Model);
        (Judged, LeftOut) = JudgedPackage.All(Model, Deal(inquiry));
        if (!Hands.AreNamed(Model.Case)) return;
        try
        {
            // Where rules forbid everything as things stand, the packages to judge say how else they could stand.
            Main = View(Control) ?? Judged.Select(j => View(Control with { Stays = j.Package })).FirstOrDefault(v => v is not null);
        }
        catch (ConflictTooLargeException e)
        {
            TooLarge = e;
        }
    }

    /// <summary>The case.</summary>
    public CaseModel Model => _inquiry.Model;

    /// <summary>Who can bring about what.</summary>
    public PackageControl Control { get; }

    /// <summary>The packages to judge.</summary>
    public IReadOnlyList<JudgedPackage> Judged { get; }

    /// <summary>Names of packages that cannot be judged: they break a rule, or share an item in parts.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>
    /// The conflict in which issues that nobody gives stand as in the status quo; null where nobody gives anything or it is too large.
    /// </summary>
    public StabilityView? Main { get; }

    /// <summary>That the conflict is too large; null where it is not.</summary>
    public ConflictTooLargeException? TooLarge { get; }

    /// <summary>The conflict of which a package is a state, perhaps only the part around it; null where there is none within limits.</summary>
    public StabilityView? Of(JudgedPackage package)
    {
        if (Main is { } main && main.Found.States.IndexOf(package.Package) >= 0) return main;
        var stays = Stays(package);
        if (_views.TryGetValue(stays, out var known)) return known;
        var control = Control with { Stays = package.Package };
        StabilityView? view;
        try
        {
            view = TooLarge is null ? View(control) : Around(control, [.. Judged.Where(j => Stays(j) == stays).Select(j => j.Package)]);
        }
        catch (ConflictTooLargeException)
        {
            view = null;
        }
        _views.Add(stays, view);
        return view;
    }

    // How the issues stand that nobody gives: packages that differ in these are states of different conflicts.
    private string Stays(JudgedPackage package) => string.Join(
        ',', package.Package.Select((option, issue) => Control.Moves(issue) ? "" : (option < 0 ? Control.Otherwise(issue) : option).ToString()));

    private StabilityView? View(PackageControl control)
    {
        var found = PackageConflict.Of(control, _inquiry.Options.Conflict, _inquiry.Cancel);
        return found.States.Count == 0 ? null : new(Model, found, _inquiry.Cancel);
    }

    private StabilityView? Around(PackageControl control, IReadOnlyList<int[]> packages)
    {
        var limits = _inquiry.Options.Conflict;
        var found = Neighbourhood.Of(control, packages, MostMovesAround, limits with { States = Math.Min(limits.States, StatesAround) }, _inquiry.Cancel);
        return found is null ? null : new(Model, found.Around, _inquiry.Cancel) { Within = found.Within };
    }

    private static DealResult? Deal(Inquiry inquiry)
    {
        try
        {
            return inquiry.Deal;
        }
        catch (DealSpaceTooLargeException)
        {
            return null;
        }
    }
}
