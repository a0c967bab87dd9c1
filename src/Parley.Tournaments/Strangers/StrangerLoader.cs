using System.Reflection;
using System.Runtime.Loader;
using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>Loads strategies from an assembly: runs its code, so only a worker does it.</summary>
internal static class StrangerLoader
{
    /// <summary>An instance of every public strategy with a public constructor without parameters, by name.</summary>
    /// <exception cref="TournamentException">There is none, or one cannot be made.</exception>
    public static IReadOnlyList<(string Name, IStrategy Strategy)> Load(string path)
    {
        var file = Path.GetFileName(path);
        var types = Types(path, file).Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IStrategy).IsAssignableFrom(t) && t.GetConstructor(Type.EmptyTypes) is not null)
            .OrderBy(t => t.FullName, StringComparer.Ordinal).ToList();
        if (types.Count == 0) throw new TournamentException($"{file} holds no strategy: a public class that is an IStrategy and has a public constructor without parameters");
        var strategies = new List<(string, IStrategy)>();
        foreach (var type in types)
        {
            try
            {
                var strategy = (IStrategy)Activator.CreateInstance(type)!;
                strategies.Add((strategy.Name ?? "", strategy));
            }
            catch (Exception e)
            {
                var cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
                throw new TournamentException($"{file}: {type.FullName} cannot be made: it threw {cause.GetType().Name}: {cause.Message}", e);
            }
        }
        return strategies;
    }

    private static Type[] Types(string path, string file)
    {
        try
        {
            return new Context(path).LoadFromAssemblyPath(path).GetExportedTypes();
        }
        catch (BadImageFormatException e)
        {
            throw new TournamentException($"{file} is no .NET assembly", e);
        }
        catch (Exception e) when (e is IOException or TypeLoadException or ReflectionTypeLoadException)
        {
            throw new TournamentException($"{file} cannot be loaded: {e.Message}", e);
        }
    }

    /// <summary>An assembly with what lies beside it; Parley's own assemblies are the program's, so that a strategy is one to the engine too.</summary>
    private sealed class Context(string path) : AssemblyLoadContext(Path.GetFileName(path))
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name?.StartsWith("Parley.", StringComparison.Ordinal) == true && Array.Exists(Default.Assemblies.ToArray(), a => a.GetName().Name == assemblyName.Name)) return null;
            if (assemblyName.Name == typeof(IStrategy).Assembly.GetName().Name) return typeof(IStrategy).Assembly;
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } resolved ? LoadFromAssemblyPath(resolved) : null;
        }
    }
}
