namespace Parley.Engine.Bargaining;

/// <summary>Where strategies were described.</summary>
internal static class Sources
{
    public const string Faratin1998 = "Faratin, Sierra, Jennings: Negotiation decision functions for autonomous agents. Robotics and Autonomous Systems 24 (1998)";
    public const string Baarslag2013 = "Baarslag, Hindriks, Jonker: A tit for tat negotiation strategy for real-time bilateral negotiations. Complex Automated Negotiations (2013)";
    public const string DeJonge2022 = "de Jonge: An analysis of the linear bilateral ANAC domains using the MiCRO benchmark strategy. IJCAI (2022)";
    public const string Faratin2002 = "Faratin, Sierra, Jennings: Using similarity criteria to make issue trade-offs in automated negotiations. Artificial Intelligence 142 (2002)";
    public const string Keskin2021 = "Keskin, Çakan, Aydoğan: Solver Agent: towards emotional and opponent-aware agent for human-robot negotiation. AAMAS (2021)";
    public const string Kawaguchi2011 = "Kawaguchi, Fujita, Ito: Compromising strategy based on estimated maximum utility for automated negotiation agents competition (ANAC-10). IEA/AIE (2011)";
    public const string VanKrimpen2013 = "van Krimpen, Looije, Hajizadeh: HardHeaded. Complex Automated Negotiations (2013)";
    public const string Hao2014 = "Hao, Leung: CUHKAgent: an adaptive negotiation strategy for bilateral negotiations over multiple items. Novel Insights in Agent-based Complex Automated Negotiation (2014)";
    public const string Mori2017 = "Mori, Ito: Atlas3: a negotiating agent based on expecting lower limit of concession function. Modern Approaches to Agent-based Complex Automated Negotiation (2017)";
    public const string Aydogan2021 = "Aydoğan, Fujita, Baarslag, Jonker, Ito: ANAC 2017: repeated multilateral negotiation league. Advances in Automated Negotiations (2021)";
}
