namespace EnvoyerSms.Testing;

/// <summary>What can be asked of the API; the names are those of the contract's operations.</summary>
public enum SimulatedOperation
{
    /// <summary><c>message/send</c>.</summary>
    SendMessage,

    /// <summary><c>message/stats</c>.</summary>
    GetMessageStats,

    /// <summary><c>message/cancel</c>.</summary>
    CancelMessage,

    /// <summary><c>account/status</c>.</summary>
    GetAccountStatus,

    /// <summary><c>account/getallaccounts</c>.</summary>
    ListAccounts,

    /// <summary><c>account/create</c>.</summary>
    CreateAccount,

    /// <summary><c>account/delete</c>.</summary>
    DeleteAccount,

    /// <summary><c>account/transfer</c>.</summary>
    TransferSms,

    /// <summary><c>stopsms/activate</c>.</summary>
    ActivateStopSms,

    /// <summary><c>stopsms/deactivate</c>.</summary>
    DeactivateStopSms,

    /// <summary><c>stopsms/check</c>.</summary>
    CheckStopSms,

    /// <summary><c>response/get</c>.</summary>
    GetReplies,
}
