using System.Reflection;

namespace Parley.Web.Tests;

/// <summary>A store in memory that cannot save while its disk is full.</summary>
public class FullDisk : DispatchProxy
{
    internal const string Line = "there is no room left on the disk for parley.db; nothing was saved";

    private readonly object _store = new MemoryStore();
    private int _creates;

    /// <summary>Whether nothing can be saved.</summary>
    public bool IsFull { get; set; }

    /// <summary>How many cases there is room for.</summary>
    public int MostCases { get; set; } = int.MaxValue;

    /// <summary>The store.</summary>
    public static IWorkbenchStore Store() => Create<IWorkbenchStore, FullDisk>();

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == "Create") _creates++;
        return (IsFull || _creates > MostCases) && targetMethod.Name is ("Create" or "Save") ? throw new WorkbenchStoreException(Line) : targetMethod.Invoke(_store, args);
    }
}
