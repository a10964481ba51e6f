using System.Text.Json;
using EnvoyerSms.TestSupport.Responses;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Contract.Responses;

/// <summary>What a response means by the framework's reader, or by the emitted client: a response, an error of the API, or nothing.</summary>
internal static class ResponseReferee
{
    public const string Refused = "refused";

    /// <summary>What the framework's reader makes of a response, once the tolerances that the cursor names are mended.</summary>
    public static string Theirs(ResponseCase operation, byte[] response)
    {
        if (Referee.Tree(response) is not { Name: "envoyersmspro" } root)
            return Refused;
        try
        {
            return Decide(operation, root);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return Refused;
        }
    }

    /// <summary>What the client makes of it. Any exception but the two that it promises passes through.</summary>
    public static string Ours(ResponseCase operation, IEnvoyerSmsClient client)
    {
        try
        {
            // Such a client runs on this thread alone, so nothing is waited for.
            return Printed(operation.Call(client).GetAwaiter().GetResult());
        }
        catch (EnvoyerSmsException error)
        {
            return Printed((long)error.ErrorId, error.RawMessage);
        }
        catch (ApiResponseException)
        {
            return Refused;
        }
    }

    private static string Decide(ResponseCase operation, XmlTree root)
    {
        var status = root.OptionalString("status")?.Trim() ?? "";
        // Several elements hold parts of one error.
        var error = new XmlTree("error");
        error.Children.AddRange(
            root.Children.Where(child => child.Name == "error").SelectMany(child => child.Children)
        );
        var id = error.OptionalInteger("error_id");
        var message = error.OptionalTrimmed("error_message") ?? "";
        error.OptionalTrimmed("request");

        if (status.Equals("fail", StringComparison.OrdinalIgnoreCase))
            return id is null ? Refused : Printed(id.Value, message);
        if (!status.Equals("success", StringComparison.OrdinalIgnoreCase))
            return Refused;
        if (id is not null || message.Trim().Length > 0)
            return Refused;
        return root.Each(operation.Element, operation.Read) is [var response] ? Printed(response) : Refused;
    }

    private static string Printed(object response) => JsonSerializer.Serialize(response, response.GetType());

    private static string Printed(long errorId, string message) => $"error {errorId}: {message}";
}
