namespace Parley.Lenses;

/// <summary>What the certainty lens's sentences, table and chart are made of.</summary>
internal sealed record CertaintyView(
    Inquiry Inquiry, Doubts Doubts, Outcomes Draws, IReadOnlyList<Statement> Statements, Influence[] Influences, Swing[] Swings);
