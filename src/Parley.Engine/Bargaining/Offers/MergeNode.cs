namespace Parley.Engine.Bargaining;

/// <summary>A part of the issues, its combinations best first.</summary>
internal abstract class MergeNode
{
    /// <summary>Whether there is a combination of a rank; finds it if so.</summary>
    public abstract bool Has(int rank);

    /// <summary>The value of a combination that there is.</summary>
    public abstract long Value(int rank);

    /// <summary>Writes its rows.</summary>
    public abstract void Read(int rank, Span<int> rows);
}
