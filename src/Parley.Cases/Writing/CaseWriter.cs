namespace Parley.Cases;

/// <summary>Writes cases as case files.</summary>
public static class CaseWriter
{
    /// <summary>
    /// The case as YAML, in the order and style of the format's description: what is left out means its default, short
    /// entries stand on one line, text is quoted only where it must be. Reading it gives an equal case. Linear in the case's size.
    /// </summary>
    public static string Write(Case written) => YamlText.Of(new CaseTree(written).Root());

    /// <summary>The case as JSON, with the same keys; reading it gives an equal case, too. Linear in the case's size.</summary>
    public static string WriteJson(Case written) => JsonText.Of(new CaseTree(written).Root());

    /// <summary>An amount as a case file has it: <c>12</c>, <c>10..14..18</c>, <c>= 0.8 * threat</c>.</summary>
    public static string Write(Amount amount) => Written.Amount(amount).Text;
}
