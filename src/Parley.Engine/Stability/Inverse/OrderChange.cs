namespace Parley.Engine.Stability;

/// <summary>The smallest change of one decision maker's ordering that makes a state stable for it.</summary>
public sealed record OrderChange
{
    /// <summary>The states, ascending, that it must no longer prefer to the state; none if the state is stable already.</summary>
    public required int[] Demoted { get; init; }

    /// <summary>
    /// How far each of them falls, at the least: in values if values were given, else in levels of the ordering (1 is the next
    /// lower one that occurs).
    /// </summary>
    public required long[] Fall { get; init; }

    /// <summary>The changed ordering: the demoted states as good as the state, all else as it was.</summary>
    public required int[] Rank { get; init; }

    /// <summary>Whether no change of fewer states, nor one of as many with a smaller total fall, does it.</summary>
    public required bool Exact { get; init; }

    /// <summary>How many states must change in any case; as many as <see cref="Demoted"/> where that is exact.</summary>
    public required int AtLeast { get; init; }

    /// <summary>
    /// The other decision makers for whom the state is not stable with this change; none if it makes the state an equilibrium. For
    /// Nash, GMR and SMR these are the same as before the change; by SEQ and SSEQ the change can take a reply's credibility, or
    /// give it.
    /// </summary>
    public required int[] Unstable { get; init; }
}
