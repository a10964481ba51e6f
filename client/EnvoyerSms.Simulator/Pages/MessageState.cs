using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Pages;

/// <summary>How a message stands as a whole, or at one recipient.</summary>
public enum MessageState
{
    Scheduled,
    Cancelled,
    InProgress,
    WithOperator,
    Delivered,
    Failed,
    Stopped,
    Mixed,
}

internal static class MessageStates
{
    public static MessageState Of(SimulatedStatus status) =>
        status switch
        {
            SimulatedStatus.Delivered => MessageState.Delivered,
            SimulatedStatus.NotDelivered => MessageState.Failed,
            SimulatedStatus.DeliveredToOperator => MessageState.WithOperator,
            SimulatedStatus.StopSms => MessageState.Stopped,
            _ => MessageState.InProgress,
        };

    public static MessageState Of(SimulatedMessage message, DateTimeOffset now)
    {
        if (message.IsCancelled)
            return MessageState.Cancelled;
        if (now < message.SendAt)
            return MessageState.Scheduled;
        var states = message.Deliveries.Select(delivery => Of(delivery.Status)).Distinct().ToArray();
        return states is [var only] ? only
            : states.Contains(MessageState.InProgress) ? MessageState.InProgress
            : states.Contains(MessageState.WithOperator) ? MessageState.WithOperator
            : MessageState.Mixed;
    }

    public static string Say(this Words words, MessageState state) =>
        state switch
        {
            MessageState.Scheduled => words.Say("Scheduled", "Programmé"),
            MessageState.Cancelled => words.Say("Cancelled", "Annulé"),
            MessageState.WithOperator => words.Say("At the operator", "Chez l’opérateur"),
            MessageState.Delivered => words.Say("Delivered", "Livré"),
            MessageState.Failed => words.Say("Not delivered", "Non livré"),
            MessageState.Stopped => words.Say("STOP SMS", "STOP SMS"),
            MessageState.Mixed => words.Say("In part", "En partie"),
            _ => words.Say("On its way", "En cours"),
        };
}
