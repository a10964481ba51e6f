using System.Globalization;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Validation;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Operations;

// What is wrong with one call. The API answers one error only: missing parameters before bad values, bad values
// before a text too long, which is the order of its error ids; within one id, the first that was found.
internal sealed class Refusals
{
    private const string ValuesPlaceholder = "{values}";

    private readonly List<(ApiError Error, string Message)> _found = [];

    public void Add(ApiError error, params IEnumerable<string> values) => _found.Add((error, Message(error, values)));

    // The rules of the contract, run by the code that the client runs before it sends.
    public void AddBrokenRules<TRequest, TResponse>(
        ApiOperation<TRequest, TResponse> operation,
        TRequest request,
        Call call,
        Func<int, string>? item = null
    )
        where TRequest : class
        where TResponse : class
    {
        var validation = new ApiValidation(call.IsPost ? ApiMethod.Post : ApiMethod.Get, call.Now);
        operation.Validate?.Invoke(request, validation);
        foreach (var failures in validation.Failures.GroupBy(failure => failure.Error))
        {
            // A rule without an error applies in the client only: the server does not have it.
            if (failures.Key is not { } error)
                continue;
            var indexes = failures.Select(failure => failure.Index).OfType<int>();
            Add(error, indexes.Select(index => item!(index)));
        }
    }

    public long ReadInteger(string? text, ApiError missing, ApiError empty, ApiError malformed)
    {
        if (text is null)
            Add(missing);
        else if (text.Length == 0)
            Add(empty);
        else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        else
            Add(malformed);
        return 0;
    }

    public void ThrowIfAny()
    {
        if (_found.Count == 0)
            return;
        var (error, message) = _found.MinBy(refusal => refusal.Error.Id);
        throw new RefusedException(error, message);
    }

    private static string Message(ApiError error, params IEnumerable<string> values) =>
        error.Message.Replace(ValuesPlaceholder, string.Join(',', values), StringComparison.Ordinal);
}
