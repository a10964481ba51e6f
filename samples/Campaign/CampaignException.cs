namespace Campaign;

/// <summary>Something is wrong with what the user gave; the message is a sentence for them.</summary>
internal sealed class CampaignException(string message) : Exception(message);
