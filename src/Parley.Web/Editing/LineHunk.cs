using System.Runtime.InteropServices;

namespace Parley.Web;

/// <summary>Lines that differ between two texts.</summary>
/// <param name="Start">The first of them in the earlier text.</param>
/// <param name="End">After the last of them there.</param>
/// <param name="From">The first in the later text.</param>
/// <param name="To">After the last there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineHunk(int Start, int End, int From, int To);
