namespace Parley.Engine.Deals;

/// <summary>What elimination carries from step to step: how packages of part of the issues are summed up, joined and pooled.</summary>
/// <typeparam name="T">A summary of a set of partial packages.</typeparam>
internal interface IValuation<T>
{
    /// <summary>The summary of the one partial package that chooses nothing.</summary>
    T Nothing { get; }

    /// <summary>The summary of choosing any one of an issue's options; −1 stands for absence.</summary>
    T OfOptions(int issue, int[] options);

    /// <summary>The summary of every partial package of one with every one of the other.</summary>
    T Join(T left, T right);

    /// <summary>The summary of the same partial packages worth more by these points (by dimension of the space).</summary>
    T Shift(T value, long[] points);

    /// <summary>The summary of the partial packages of all of these, which differ; there may be none.</summary>
    T Pool(List<T> values);

    /// <summary>Thins a summary, given the bounds of what it does not yet include.</summary>
    T Settle(T value, Bounds rest);
}
