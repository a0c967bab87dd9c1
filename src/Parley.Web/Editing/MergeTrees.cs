namespace Parley.Web;

/// <summary>The trees of three texts of one case: what two people started from, and what each made of it.</summary>
internal sealed record MergeTrees(TextNode Origin, TextNode Mine, TextNode Theirs);
