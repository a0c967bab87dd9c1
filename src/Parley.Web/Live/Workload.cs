using System.Threading.RateLimiting;

namespace Parley.Web;

/// <summary>
/// How much is computed at once, how much may wait, and how long one analysis may take. Quick ones (a number is dragged), those beside them
/// (where the answer turns) and long ones (a report) have lanes of their own, so that none starves another.
/// </summary>
internal sealed class Workload(IHostApplicationLifetime lifetime) : IDisposable
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Beside = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private readonly ConcurrencyLimiter _quick = Lane(Math.Max(2, Environment.ProcessorCount), waiting: 256);
    private readonly ConcurrencyLimiter _aside = Lane(Math.Max(1, Environment.ProcessorCount / 2), waiting: 64);
    private readonly ConcurrencyLimiter _long = Lane(Math.Max(1, Environment.ProcessorCount / 2), waiting: 16);
    private readonly ConcurrencyLimiter _uploads = Lane(4, waiting: 16);

    /// <summary>Work that is done while somebody watches.</summary>
    /// <exception cref="BusyException">Too much is waiting already.</exception>
    /// <exception cref="StoppingException">The workbench is being stopped.</exception>
    /// <exception cref="OperationCanceledException">It took too long, or nobody waits for it any more.</exception>
    public Task<T> Quickly<T>(Func<CancellationToken, T> work, CancellationToken cancel) => Run(_quick, Quick, work, cancel);

    /// <summary>Work that somebody would like to see beside what he watches, and can do without.</summary>
    /// <exception cref="BusyException">Too much is waiting already.</exception>
    /// <exception cref="OperationCanceledException">It took too long, or nobody waits for it any more.</exception>
    public Task<T> Aside<T>(Func<CancellationToken, T> work, CancellationToken cancel) => Run(_aside, Beside, work, cancel);

    /// <summary>Work that may take its time.</summary>
    /// <exception cref="BusyException">Too much is waiting already.</exception>
    /// <exception cref="StoppingException">The workbench is being stopped.</exception>
    /// <exception cref="OperationCanceledException">It took too long, or nobody waits for it any more.</exception>
    public Task<T> AtLength<T>(Func<CancellationToken, T> work, CancellationToken cancel) => Run(_long, Long, work, cancel);

    /// <summary>Room for one large request, which is held in memory.</summary>
    /// <exception cref="BusyException">Too much is waiting already.</exception>
    public async Task<IDisposable> Upload(CancellationToken cancel)
    {
        var lease = await _uploads.AcquireAsync(1, cancel).ConfigureAwait(false);
        if (lease.IsAcquired) return lease;
        lease.Dispose();
        throw new BusyException();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _quick.Dispose();
        _aside.Dispose();
        _long.Dispose();
        _uploads.Dispose();
    }

    private async Task<T> Run<T>(ConcurrencyLimiter lane, TimeSpan limit, Func<CancellationToken, T> work, CancellationToken cancel)
    {
        using var lease = await lane.AcquireAsync(1, cancel).ConfigureAwait(false);
        if (!lease.IsAcquired) throw new BusyException();
        // Whoever stops the workbench does not wait for an answer that he will not read.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, lifetime.ApplicationStopping);
        stop.CancelAfter(limit);
        try
        {
            return work(stop.Token);
        }
        catch (OperationCanceledException e) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw new StoppingException(e);
        }
    }

    private static ConcurrencyLimiter Lane(int atOnce, int waiting) =>
        new(new() { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}
