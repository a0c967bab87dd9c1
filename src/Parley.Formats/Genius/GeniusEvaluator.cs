namespace Parley.Formats;

/// <summary>The function by which a profile rates the numbers of an integer or real issue.</summary>
internal sealed class GeniusEvaluator(string file, GeniusIssue issue, XmlElement element, XmlElement evaluator, Notes notes)
{
    /// <summary>The rating of a number.</summary>
    /// <exception cref="ForeignFileException">A parameter is missing, or the function is unknown.</exception>
    public Func<decimal, decimal> Function() => issue.IsReal ? Real() : Integer();

    // offset + slope × (value − lower bound), the lower bound being the profile's own.
    private Func<decimal, decimal> Integer()
    {
        var lower = GeniusBounds.Of(element).From ?? issue.Issue.Range!.From;
        var isConstant = Type == "constant";
        var slope = isConstant ? 0 : Parameter("slope", "parameter1");
        var offset = Parameter("offset", "parameter0");
        var ends = new[] { issue.Issue.Range!.From, issue.Issue.Range.To }.Select(v => At(offset, slope, v - lower));
        if (ends.Any(e => e is < 0 or > 1.0000000001m))
            notes.Found(file, evaluator.Line, $"The evaluation of {Names.Quoted(issue.Name)} leaves 0 to 1; GENIUS cuts it there, the case keeps the line.");
        return value => At(offset, slope, value - lower);
    }

    private Func<decimal, decimal> Real()
    {
        switch (Type)
        {
            case "constant":
                var constant = Parameter("parameter0");
                return _ => constant;
            case "triangular":
                return Triangle(Parameter("parameter0"), Parameter("parameter1"), Parameter("parameter2"));
            case "linear":
                var (slope, offset) = (Parameter("parameter1"), Parameter("parameter0"));
                // GENIUS cuts the line, and the bends are kept.
                return value => Math.Clamp(At(offset, slope, value), 0, 1);
            default:
                throw new ForeignFileException(file, evaluator.Line, $"the evaluator {Names.Quoted(Type)} of {Names.Quoted(issue.Name)} is not one of linear, constant, triangular");
        }
    }

    private static Func<decimal, decimal> Triangle(decimal low, decimal high, decimal top) => value =>
        value < low ? 0 : value < top ? (value - low) / (top - low) : value < high ? 1 - ((value - top) / (high - top)) : 0;

    private decimal At(decimal offset, decimal slope, decimal distance)
    {
        try
        {
            var rating = offset + (slope * distance);
            if (Math.Abs(rating) <= Cases.Amount.Largest) return rating;
        }
        catch (OverflowException)
        {
            // Told below.
        }

        throw new ForeignFileException(file, evaluator.Line, $"the evaluation of {Names.Quoted(issue.Name)} is too large");
    }

    private string Type => (evaluator["ftype"] ?? "linear").Trim().ToLowerInvariant();

    private decimal Parameter(params string[] names)
    {
        foreach (var name in names)
            if (evaluator[name] is { } written)
                return ForeignNumber.Read(written)
                    ?? throw new ForeignFileException(file, evaluator.Line, $"the {name} {Names.Quoted(written)} of {Names.Quoted(issue.Name)} is no number that a case can hold");
        throw new ForeignFileException(file, evaluator.Line, $"the evaluator of {Names.Quoted(issue.Name)} has no {names[0]}");
    }
}
