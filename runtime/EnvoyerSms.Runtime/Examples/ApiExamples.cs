using EnvoyerSms.Runtime.Examples;

namespace EnvoyerSms;

/// <summary>Runs the examples of a contract: each call is made against its response, and nothing is sent.</summary>
/// <example>
/// <code>
/// await ApiExamples.VerifyAsync(OrdersExamples.All, (http, clock) => new OrdersClient(http, new OrdersOptions { ApiKey = "k", TimeProvider = clock }));
/// </code>
/// </example>
public static class ApiExamples
{
    /// <summary>Makes the call of each example, and compares what would be sent and what comes out with what the example says.</summary>
    /// <typeparam name="TClient">The interface of the client.</typeparam>
    /// <param name="examples">The examples, as emitted with <c>ApiContractExamples</c>.</param>
    /// <param name="connect">
    /// Makes the client, over the HTTP client and with the clock that it is given, and with credentials that are not sent in the form, where
    /// there is another way.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Completes when all examples hold.</returns>
    /// <exception cref="InvalidOperationException">Examples do not hold: the message says which, and why.</exception>
    public static async Task VerifyAsync<TClient>(
        IEnumerable<ApiExample<TClient>> examples,
        Func<HttpClient, TimeProvider, TClient> connect,
        CancellationToken cancellationToken = default
    )
    {
        _ = examples ?? throw new ArgumentNullException(nameof(examples));
        _ = connect ?? throw new ArgumentNullException(nameof(connect));
        var faults = new List<string>();
        foreach (var example in examples)
        {
            using var server = new ExampleServer(example.Status, example.Response);
            using var http = new HttpClient(server, disposeHandler: false);
            var client = connect(http, example.Now is { } now ? new ExampleClock(now) : TimeProvider.System);
            var end = await EndAsync(example, client, cancellationToken).ConfigureAwait(false);
            var sent = server.Form is { } whole ? Without(example.Credentials, whole) : null;
            if (example.Form is { } form && sent != form)
                faults.Add($"{example}: {sent ?? "nothing"} is sent, and the example expects {form}");
            if (Fault(example, end) is { } fault)
                faults.Add($"{example}: {fault}");
        }
        if (faults.Count > 0)
            throw new InvalidOperationException(string.Join("\n", faults));
    }

    private static string Without(IReadOnlyList<string> names, string form)
    {
        var fields = new List<string>(form.Split('&'));
        foreach (var name in names)
            fields.RemoveAll(field => field.StartsWith(name + "=", StringComparison.Ordinal));
        return string.Join("&", fields);
    }

    // The result, or the exception that the call ended in.
    private static async Task<object> EndAsync<TClient>(
        ApiExample<TClient> example,
        TClient client,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await example.Call(client, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException failure)
        {
            return failure;
        }
    }

    private static string? Fault<TClient>(ApiExample<TClient> example, object end)
    {
        if (example.Error is { } expected)
            return end is ApiErrorException { Error: { } error } && error.Name == expected.Name
                ? null
                : $"it ends in {Say(end)}, and the example expects {expected.Name}";
        if (end is ApiException failure)
            return $"it ends in {Say(failure)}, and the example expects a result";
        foreach (var value in example.Expected)
        {
            if (!TryRead(value, end, out var found))
                return $"the result holds no {value.Path}";
            if (!Equals(found, value.Value))
                return $"{value.Path} is {found ?? "null"}, and the example expects {value.Value ?? "null"}";
        }
        return null;
    }

    private static string Say(object end) => end is ApiException failure ? failure.Message : "a result";

    private static bool TryRead(ApiExampleValue value, object result, out object? found)
    {
        found = null;
        try
        {
            found = value.Read(result);
            return true;
        }
        // Of a list that is shorter than the example expects, or a record that is not there.
        catch (Exception fault)
            when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException or NullReferenceException)
        {
            return false;
        }
    }
}
