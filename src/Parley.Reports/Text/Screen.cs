namespace Parley.Reports;

/// <summary>What a report is shown on.</summary>
/// <param name="Width">Columns; reports stay readable from 40 up.</param>
/// <param name="Color">Whether escape codes for colour and weight may be written.</param>
/// <param name="Unicode">Whether lines and dots outside ASCII can be shown.</param>
public sealed record Screen(int Width = 80, bool Color = false, bool Unicode = true)
{
    /// <summary>The width that is used: never under 40, where nothing can be laid out.</summary>
    public int Columns => Math.Max(Width, 40);

    /// <summary>Words as this screen can show them, on one line.</summary>
    internal string Shown(string words) => Unicode ? PlainText.Of(words) : PlainText.InAscii(words);
}
