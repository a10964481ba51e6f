using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using EnvoyerSms.TestSupport.Responses;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Contract.Responses;

/// <summary>What a response means by the framework's reader, or by the emitted client: a response, an error of the API, or nothing.</summary>
internal static partial class ResponseReferee
{
    public const string Refused = "refused";

    /// <summary>
    /// Whether both mean the same. Of a refusal whose rest is broken, the framework's reader shows nothing; that the API refused is clear.
    /// </summary>
    public static bool Agree(byte[] response, string ours, string theirs) =>
        ours == theirs
        || (theirs == Refused && ours.StartsWith("error ", StringComparison.Ordinal) && SaysFailure(response));

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
            return Printed(error.Id, error.RawMessage);
        }
        catch (ApiResponseException)
        {
            return Refused;
        }
    }

    private static string Decide(ResponseCase operation, XmlTree root)
    {
        var status = root.OptionalTrimmed("status") ?? "";
        var (carries, id, message) = root
            .Children.Where(child => child.Name == "error")
            .Select(Error)
            .FirstOrDefault(error => error.Carries, (false, null, ""));

        if (status.Equals("fail", StringComparison.OrdinalIgnoreCase))
            return Printed(id, message);
        if (!status.Equals("success", StringComparison.OrdinalIgnoreCase))
            return Refused;
        if (carries)
            return Refused;
        return root.Each(operation.Element, operation.Read) switch
        {
            [var response] => Printed(response),
            // What was done is done, also where nothing more is told.
            [] when operation.NeedsNothing => Printed(operation.Read(new XmlTree(operation.Element))),
            _ => Refused,
        };
    }

    // Of what an element holds, the first that can be read; of one that holds no other, its text.
    private static (bool Carries, long? Id, string Message) Error(XmlTree error)
    {
        if (error.Text is { } text)
            return (ResponseFields.Trim(text).Length > 0, null, ResponseFields.Trim(text));
        var (id, message) = (error.FirstInteger("error_id"), error.FirstWords("error_message"));
        return (error.FirstWords("error_id").Length > 0 || message.Length > 0, id, message);
    }

    // The document is broken behind a status that is whole.
    private static bool SaysFailure(byte[] response) =>
        Utf8.IsValid(response) && ClearFailure().IsMatch(Encoding.UTF8.GetString(response));

    private static string Printed(object response) => JsonSerializer.Serialize(response, response.GetType());

    private static string Printed(long? errorId, string message) => $"error {errorId}: {message}";

    [GeneratedRegex(@"<envoyersmspro\b[^>]*>\s*<\s*status\b[^>]*>\s*(?i:fail)\s*</\s*status\s*>")]
    private static partial Regex ClearFailure();
}
