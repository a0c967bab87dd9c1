namespace Parley.Cases.Tests;

/// <summary>Cases that tests start from.</summary>
internal static class Sample
{
    /// <summary>A case that uses every key of the format.</summary>
    public static string EveryKey { get; } = Load("every-key.yaml");

    /// <summary>The smallest sensible case, into which tests put their one mistake.</summary>
    public const string Small =
        """
        parley: 1
        title: Small
        parties: { ann: { name: Ann }, bob: { name: Bob } }
        quantities: { threat: { value: 10..30..60 } }
        issues:
          price: { options: [low, high] }
          days: { range: { from: 30, to: 240, step: 15 } }
          boat: { divide: [ann, bob], divisible: true }
          tent: { divide: [ann, bob] }
          crew: { options: { none: Nobody, some: A few }, applies-when: { price: low } }
        values:
          ann: { price: { low: 1, high: 2 }, days: { 30: 0, 240: 1 }, boat: 1, tent: 1, crew: { none: 0, some: = threat } }
          bob: { price: { low: 1, high: 2 }, days: { 30: 0, 240: 1 }, boat: 1, tent: 1, crew: { none: 0, some: 1 } }

        """;

    /// <summary>Reads a text that must be a usable case.</summary>
    public static Case Read(string text)
    {
        var reading = CaseReader.Parse(text, "case.yaml");
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        return reading.Case!;
    }

    private static string Load(string name)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
