namespace EnvoyerSms.Testing;

/// <summary>The errors that the API's document lists, by their ids.</summary>
public enum SimulatedError
{
    /// <summary>The credentials are not known.</summary>
    AuthenticationFailed = 1,

    /// <summary>A required parameter is missing.</summary>
    MissingParameter = 2,

    /// <summary>A value is wrong.</summary>
    InvalidParameter = 3,

    /// <summary>The text is too long.</summary>
    MessageTooLong = 4,

    /// <summary>The account holds too few SMS.</summary>
    NotEnoughSms = 5,

    /// <summary>There is no such message.</summary>
    UnknownMessage = 7,

    /// <summary>The message has not been sent yet.</summary>
    MessagePending = 8,

    /// <summary>The message is being sent: too late to cancel it.</summary>
    MessageBeingSent = 9,

    /// <summary>The message has been sent: too late to cancel it.</summary>
    MessageAlreadySent = 10,

    /// <summary>The message was cancelled before.</summary>
    MessageAlreadyCancelled = 11,

    /// <summary>The message takes no replies.</summary>
    RepliesNotEnabled = 12,
}
