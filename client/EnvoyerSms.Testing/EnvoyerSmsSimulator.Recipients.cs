using EnvoyerSms.Testing.Model;

namespace EnvoyerSms.Testing;

// What recipients and operators do, played by a test.
public sealed partial class EnvoyerSmsSimulator
{
    /// <summary>
    /// Writes what a recipient answers. The text <c>STOP</c> is no reply: it puts the number under STOP SMS, as the service does.
    /// </summary>
    /// <param name="from">The recipient's number; with or without <c>+</c>, <c>00</c> or blanks.</param>
    /// <param name="text">What the recipient writes.</param>
    /// <param name="inReplyTo">
    /// The message that is answered. Default: the last one that has left for this number and takes replies.
    /// </param>
    /// <exception cref="ArgumentException">There is no message of this id.</exception>
    /// <exception cref="InvalidOperationException">
    /// The message takes no replies, has not left, or did not go to this number; without an id, no message did and takes some.
    /// </exception>
    public void Receive(string from, string text, long? inReplyTo = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(text);
        lock (_world.Gate)
            _world.Receive(PhoneNumbers.Normalize(from), text, inReplyTo);
    }

    /// <summary>Says what becomes of messages to a number: of those under way, and of those to come.</summary>
    /// <param name="number">The number; with or without <c>+</c>, <c>00</c> or blanks.</param>
    /// <param name="status">
    /// How they end. <see cref="SimulatedStatus.StopSms"/> puts the number under STOP SMS, which spares the messages under way; any
    /// other status takes it off again.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The document lists no such status.</exception>
    public void SetDelivery(string number, SimulatedStatus status)
    {
        ArgumentNullException.ThrowIfNull(number);
        Check(status);
        lock (_world.Gate)
            _world.SetDelivery(PhoneNumbers.Normalize(number), status);
    }

    /// <summary>Says what has become of one message at one recipient, as of now.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="number">The recipient's number; with or without <c>+</c>, <c>00</c> or blanks.</param>
    /// <param name="status">The status.</param>
    /// <exception cref="ArgumentException">There is no message of this id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The document lists no such status.</exception>
    /// <exception cref="InvalidOperationException">The message has not left, or did not go to this number.</exception>
    public void SetDelivery(long messageId, string number, SimulatedStatus status)
    {
        ArgumentNullException.ThrowIfNull(number);
        Check(status);
        lock (_world.Gate)
        {
            var message = _world.Messages.Get(messageId);
            message.SetDelivery(PhoneNumbers.Normalize(number), status, _world.Clock.GetUtcNow());
        }
    }

    /// <summary>Completes the delivery of a message at once.</summary>
    /// <param name="messageId">The message; one that was cancelled stays so.</param>
    /// <exception cref="ArgumentException">There is no message of this id.</exception>
    public void Deliver(long messageId)
    {
        lock (_world.Gate)
            _world.Messages.Get(messageId).Deliver(_world.Clock.GetUtcNow());
    }

    private static void Check(SimulatedStatus status)
    {
        if (!Enum.IsDefined(status))
            throw new ArgumentOutOfRangeException(nameof(status), status, "The document lists no such status.");
    }
}
