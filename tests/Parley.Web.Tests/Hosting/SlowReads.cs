using System.Reflection;

namespace Parley.Web.Tests;

/// <summary>A store in memory in which something happens after the latest version was read, before it is handed out.</summary>
public class SlowReads : DispatchProxy
{
    private readonly object _store = new MemoryStore();

    /// <summary>What happens then; null: nothing.</summary>
    public Func<Task>? Read { get; set; }

    /// <summary>The store.</summary>
    public static IWorkbenchStore Store() => Create<IWorkbenchStore, SlowReads>();

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(_store, args);
        return targetMethod.Name == "Latest" && Read is { } read ? After((Task<CaseVersion?>)answer!, read) : answer;
    }

    private static async Task<CaseVersion?> After(Task<CaseVersion?> answer, Func<Task> then)
    {
        var version = await answer;
        await then();
        return version;
    }
}
