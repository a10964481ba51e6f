using Refit;

namespace EnvoyerSms.Benchmarks.Encode;

/// <summary>The operation as users of Refit declare it; responses are not read.</summary>
public interface IRefitApi
{
    /// <summary>As a form.</summary>
    [Post("/message/send")]
    Task<HttpResponseMessage> PostAsync([Body(BodySerializationMethod.UrlEncoded)] RefitForm form);

    /// <summary>As a query.</summary>
    [Get("/message/send")]
    Task<HttpResponseMessage> GetAsync(string text, string recipients, string sendername, int? longmessageallowed);
}

/// <summary>The fields as users of Refit declare them.</summary>
public sealed class RefitForm
{
    /// <summary>The text.</summary>
    [AliasAs("text")]
    public required string Text { get; init; }

    /// <summary>The numbers.</summary>
    [AliasAs("recipients")]
    public required string Recipients { get; init; }

    /// <summary>The sender.</summary>
    [AliasAs("sendername")]
    public required string SenderName { get; init; }

    /// <summary>Whether a long text is meant.</summary>
    [AliasAs("longmessageallowed")]
    public int? AllowLongMessage { get; init; }

    /// <summary>Made from our request.</summary>
    public static RefitForm From(SendMessageRequest request) =>
        new()
        {
            Text = request.Text,
            Recipients = string.Join(',', request.Recipients),
            SenderName = request.SenderName,
            AllowLongMessage = request.AllowLongMessage ? 1 : null,
        };
}
