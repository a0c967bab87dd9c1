using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>The deal's answer in a sentence, for the heads of pages and for lists.</summary>
internal sealed class Verdicts(IWorkbenchStore store, Workload work, TextWriter notes)
{
    private const string Deal = "deal";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The answer; null where it takes longer than a page can wait, or the case cannot be read.</summary>
    public async Task<HeadlineBody?> Of(LoadedCase loaded, CancellationToken cancel)
    {
        if (loaded.Stated is not { } stated) return new(Deal, "unreadable", "The text has errors, so that nothing can be told yet.");
        if (new CaseProgress(stated) is { IsReady: false } begun) return new(Deal, CaseProgress.Verdict, begun.Missing);
        if (loaded.Known(Deal) is { } known) return Told(known);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return Told(await work.Quickly(stop => loaded.Through(Deal, Deal, LiveOptions.Quick, stop), patience.Token).ConfigureAwait(false));
        }
        catch (CaseModelException e)
        {
            return new(Deal, "unknown", $"This case cannot be computed: {e.Message}.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e) when (e is BusyException or StoppingException or DealSpaceTooLargeException)
        {
            return null;
        }
    }

    /// <summary>Finds the answer of a version that was just saved, and keeps it for lists; in the background, and whatever happens.</summary>
    public void Keep(LoadedCase loaded) => _ = Task.Run(async () =>
    {
        try
        {
            var told = await Of(loaded, CancellationToken.None).ConfigureAwait(false);
            await store.Verdict(loaded.Version.Id, loaded.Version.Number, told?.Verdict, told?.Headline, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WorkbenchStoreException or ObjectDisposedException or NotSupportedException)
        {
            // A list without a verdict is no loss; whoever opens the case sees it.
        }
        catch (Exception e)
        {
            await notes.WriteLineAsync($"parley: the verdict on {loaded.Version.Id} could not be found ({e.GetType().Name})").ConfigureAwait(false);
        }
    });

    private static HeadlineBody Told(Analysis analysis)
    {
        var finding = analysis.Findings[0];
        return new(finding.Lens, finding.Verdict, finding.Headline);
    }
}
