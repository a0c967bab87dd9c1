namespace Parley.Engine.Bargaining;

/// <summary>Where strategies were described.</summary>
internal static class Sources
{
    public const string Faratin1998 = "Faratin, Sierra, Jennings: Negotiation decision functions for autonomous agents. Robotics and Autonomous Systems 24 (1998)";
    public const string Baarslag2013 = "Baarslag, Hindriks, Jonker: A tit for tat negotiation strategy for real-time bilateral negotiations. Complex Automated Negotiations (2013)";
    public const string DeJonge2022 = "de Jonge: An analysis of the linear bilateral ANAC domains using the MiCRO benchmark strategy. IJCAI (2022)";
}
