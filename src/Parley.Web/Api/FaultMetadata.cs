namespace Parley.Web;

/// <summary>Says in the API's description which refusals a call can end with.</summary>
internal static class FaultMetadata
{
    /// <summary>Adds the statuses, all with the body of a refusal.</summary>
    public static RouteHandlerBuilder ProducesFault(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) route.Produces<FaultBody>(status, "application/problem+json");
        return route;
    }
}
