using System.Runtime.InteropServices;

namespace Parley.Web;

/// <summary>A piece of a paragraph that a claim is made of.</summary>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Start">Where in it the piece begins, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClaimMark(int Paragraph, int Start, int Length);
