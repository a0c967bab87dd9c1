namespace Parley.Web.Tests;

/// <summary>A clock that moves on by a second and a bit whenever it is read.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, 10_000_017), TimeSpan.Zero);
}
