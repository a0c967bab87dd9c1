using System.Runtime.InteropServices;

namespace Parley.Web;

/// <summary>One step of a path: into a mapping by key, or into a list by index.</summary>
/// <param name="Key">The key; null for an index.</param>
/// <param name="Index">The index, from 0, where there is no key.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CaseStep(string? Key, int Index)
{
    /// <summary>A step into a mapping.</summary>
    public static implicit operator CaseStep(string key) => new(key, 0);

    /// <summary>A step into a list.</summary>
    public static implicit operator CaseStep(int index) => new(null, index);
}
