namespace Parley.Lenses;

/// <summary>What was asked cannot be varied or watched. The message says why, in words that can stand by themselves.</summary>
public sealed class ThresholdException(string message) : Exception(message);
