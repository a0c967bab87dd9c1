namespace Parley.Cases.Tests;

public sealed class Placeholder
{
    [Fact]
    public void Builds() => Assert.True(typeof(Placeholder).IsSealed);
}
