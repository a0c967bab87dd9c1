namespace Parley.Web;

/// <summary>How a claim and the text that it is from go together.</summary>
public enum ClaimStanding
{
    /// <summary>The paragraph has the claim's words.</summary>
    Words,

    /// <summary>The words stand in another paragraph than the claim says.</summary>
    Moved,

    /// <summary>The claim is in the analyst's own words; its paragraph is there.</summary>
    Paragraph,

    /// <summary>The passage is no longer in the text.</summary>
    Gone,

    /// <summary>The claim names no paragraph, and its words are not in the text.</summary>
    NoPlace,

    /// <summary>The source's text is not kept with the case.</summary>
    NoText,

    /// <summary>The claim names no source of the case.</summary>
    NoSource,
}
