using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Deal;

/// <summary>Cases whose findings are approved as text.</summary>
internal static class Examples
{
    public static Case Summit { get; } = Between("Russia", "United States", "Jordan")
        .Issue("Sanctions", "Kept", "Eased", "Lifted").Issue("Ceasefire", "None", "Monitored").Issue("Observers", "Police", "Joint")
        .Issue("Cyber unit", "None", "Joint").Numeric("Meeting", 30, 120, 30, "min")
        .Applies("Observers", When("Ceasefire", "Monitored"))
        .Points("Russia", "Sanctions", ("Eased", 12), ("Lifted", 30)).Points("Russia", "Ceasefire", ("Monitored", 10))
        .Points("Russia", "Observers", ("Police", 4)).Points("Russia", "Cyber unit", ("Joint", 5)).Points("Russia", "Meeting", ("30", 0), ("120", 6))
        .Points("United States", "Sanctions", ("Eased", -8), ("Lifted", -30)).Points("United States", "Ceasefire", ("Monitored", 9))
        .Points("United States", "Observers", ("Joint", 2)).Points("United States", "Cyber unit", ("Joint", 3)).Points("United States", "Meeting", ("30", 0), ("120", -4))
        .StatusQuo(("Sanctions", "Kept"), ("Ceasefire", "None"), ("Cyber unit", "None"), ("Meeting", "30"))
        .NoDeal("Russia", 2).WalkAway("Russia", 5)
        .Audience("American critics", "United States", 0.5m, -4, ("Cyber unit", "Joint", -5), ("Sanctions", "Lifted", -10))
        .Named("What was agreed", ("Ceasefire", "Monitored"), ("Observers", "Police"), ("Meeting", "120"))
        .Named("Grand bargain", ("Sanctions", "Lifted"), ("Ceasefire", "Monitored"), ("Observers", "Joint"))
        .Named("Half said", ("Ceasefire", "Monitored")) with
    {
        Claims =
        [
            new("wants-sanctions-lifted", "Sanctions come first.", null, ["values.russia.sanctions.lifted"]),
            new("sanctions-matter", "Sanctions matter.", null, ["values.russia.sanctions"]),
            new("a-lever", "There is a lever.", null, ["levers.tighten"]),
        ],
    };

    public static Case Apart { get; } = Between("Seller", "Buyer").Numeric("Price", 0, 100, 10, "thousand")
        .Points("Seller", "Price", ("0", 0), ("100", 100)).Points("Buyer", "Price", ("0", 100), ("100", 0))
        .WalkAway("Seller", 70).WalkAway("Buyer", 50);

    public static Case Harbour { get; } = Between("Port", "Union", "Town").Issue("Site", "North", "South").Issue("Jobs", "Few", "Many")
        .Points("Port", "Site", ("North", 6)).Points("Port", "Jobs", ("Few", 5)).Points("Union", "Site", ("North", 1)).Points("Union", "Jobs", ("Many", 8))
        .StatusQuo(("Site", "South"), ("Jobs", "Few")) with
    {
        Agreement = new(["port"], 2),
        Priorities = [new("town", [When("Site", "South"), When("Jobs", "Many")])],
    };
}
