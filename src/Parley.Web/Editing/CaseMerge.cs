namespace Parley.Web;

/// <summary>Brings together what two people made of one text.</summary>
public static class CaseMerge
{
    /// <summary>
    /// My text with their changes made in it, when no entry was changed by both in different ways; else the conflicts. Comments and
    /// layout are mine, except inside what only they wrote.
    /// </summary>
    public static MergeResult ThreeWay(string baseYaml, string mineYaml, string theirsYaml) => throw new NotSupportedException();
}
