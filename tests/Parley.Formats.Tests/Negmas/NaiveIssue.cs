namespace Parley.Formats.Tests.Negmas;

/// <summary>An issue of an outcome space.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">NegMAS's type.</param>
/// <param name="Written">What stands under <c>values</c>.</param>
/// <param name="Values">The values that there are.</param>
internal sealed record NaiveIssue(string Name, string Type, List<object> Written, object[] Values)
{
    public bool IsNumeric => Values.All(value => value is not string);

    public static double Number(object value) => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
}
