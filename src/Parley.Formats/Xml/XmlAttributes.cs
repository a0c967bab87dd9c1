namespace Parley.Formats;

/// <summary>Reads the attributes of one tag.</summary>
/// <param name="text">The file's text.</param>
/// <param name="repair">Told what was mended.</param>
/// <param name="unfinished">The error where the text ends within a tag.</param>
/// <param name="tooMany">The error where a tag has more attributes than are read.</param>
internal sealed class XmlAttributes(string text, Action<string> repair, Func<ForeignFileException> unfinished, Func<ForeignFileException> tooMany)
{
    /// <summary>Reads up to and with the end of the tag; true when the tag ends its element as well.</summary>
    public bool Read(XmlElement element, ref int at)
    {
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at >= text.Length) throw unfinished();
            if (text[at] == '>')
            {
                at++;
                return false;
            }

            if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '>')
            {
                at += 2;
                return true;
            }

            if (text[at] == '<')
            {
                repair("A tag does not end before the next one begins; it is ended there.");
                return false;
            }

            if (element.Attributes >= FormatLimits.Attributes) throw tooMany();
            Attribute(element, ref at);
        }
    }

    private void Attribute(XmlElement element, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '<' or '/')) at++;
        var name = text[start..at];
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length) throw unfinished();
        if (text[at] != '=')
        {
            // A lone slash or word: nothing that could be a value.
            repair("A word in a tag that is no attribute is left out.");
            if (at == start) at++;
            return;
        }

        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length) throw unfinished();
        var value = text[at] is '"' or '\'' ? Quoted(ref at) : Bare(ref at);
        if (name.Length > 0 && element.Set(name, XmlCharacters.Decoded(value, () => repair(XmlCharacters.Mended))))
            repair("An attribute is given twice in a tag; the last one counts.");
    }

    private string Quoted(ref int at)
    {
        var start = at + 1;
        var end = text.IndexOf(text[at], start);
        var tag = text.IndexOf('<', start, (end < 0 ? text.Length : end) - start);
        if (tag >= 0 && text.IndexOf('>', start, tag - start) is >= 0 and var close)
        {
            repair("A quote does not end before the tag does; it is ended there.");
            if (close > start && text[close - 1] == '/') close--;
            at = close;
            return text[start..close];
        }

        if (end < 0) throw unfinished();
        if (tag >= 0) repair("A less-than sign that starts no tag is taken as text.");
        at = end + 1;
        if (at < text.Length && (char.IsLetter(text[at]) || text[at] == '_')) repair("There is no space between two attributes; they are read apart.");
        return text[start..end];
    }

    private string Bare(ref int at)
    {
        repair("A value without quotes is read up to the next space.");
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<')) at++;
        if (at > start && at < text.Length && text[at] == '>' && text[at - 1] == '/') at--;
        return text[start..at];
    }
}
