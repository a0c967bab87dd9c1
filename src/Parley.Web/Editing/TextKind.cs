namespace Parley.Web;

/// <summary>What a piece of a case's text is.</summary>
internal enum TextKind
{
    Scalar,
    Mapping,
    Sequence,
}
