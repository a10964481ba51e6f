using System.Globalization;
using System.Net;
using EnvoyerSms.Runtime.Examples;
using Meters;
using Microsoft.Extensions.Time.Testing;
using Parcels;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>Every example of both contracts: the typed request gives the form, the response gives the typed result or the typed error.</summary>
public sealed class ExampleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Formatting that differs from the invariant culture in digits, separators, calendars or casing must change no byte.
    private static readonly string[] Cultures = ["", "tr-TR", "fa-IR", "th-TH", "de-DE"];

    public static TheoryData<string> Sms => [.. EnvoyerSmsExamples.All.Select(example => example.ToString())];

    public static TheoryData<string> Parcel => [.. ParcelExamples.All.Select(example => example.ToString())];

    public static TheoryData<string> Meter => [.. MeterExamples.All.Select(example => example.ToString())];

    [Theory, MemberData(nameof(Sms))]
    public Task An_example_of_the_shipped_contract(string name) =>
        RunAsync(
            EnvoyerSmsExamples.All.Single(example => example.ToString() == name),
            (handler, clock, method) =>
                Clients.Over(
                    handler,
                    options =>
                    {
                        options.TimeProvider = clock;
                        options.Method = method;
                    }
                )
        );

    [Theory, MemberData(nameof(Parcel))]
    public Task An_example_of_the_invented_contract(string name) =>
        RunAsync(
            ParcelExamples.All.Single(example => example.ToString() == name),
            (handler, clock, method) =>
                new ParcelClient(
                    new HttpClient(handler),
                    new ParcelOptions
                    {
                        ApiKey = "k",
                        TimeProvider = clock,
                        Method = method,
                    }
                )
        );

    [Theory, MemberData(nameof(Meter))]
    public Task An_example_of_every_value_and_list(string name) =>
        RunAsync(
            MeterExamples.All.Single(example => example.ToString() == name),
            (handler, clock, method) =>
                new MeterClient(
                    new HttpClient(handler),
                    new MeterOptions
                    {
                        ApiKey = "k",
                        TimeProvider = clock,
                        Method = method,
                    }
                )
        );

    private static async Task RunAsync<TClient>(
        ApiExample<TClient> example,
        Func<StubHandler, TimeProvider, ApiMethod, TClient> connect
    )
    {
        foreach (var culture in Cultures)
        foreach (var method in new[] { ApiMethod.Post, ApiMethod.Get })
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var handler = new StubHandler(example.Response, (HttpStatusCode)example.Status);
            var client = connect(handler, new FakeTimeProvider(example.Now ?? DateTimeOffset.UnixEpoch), method);

            if (example.Error is { } expected)
            {
                var error = await Assert.ThrowsAnyAsync<ApiErrorException>(() => example.Call(client, Cancel));
                Assert.Equal((expected.Id, expected.Detail), (error.Error?.Id, error.Error?.Detail));
            }
            else
            {
                var result = await example.Call(client, Cancel);
                Assert.NotEmpty(example.Expected);
                Assert.All(example.Expected, value => Assert.Equal(value.Value, value.Read(result)));
            }

            var request = Assert.Single(handler.Sent);
            if (example.Form is not null)
                Assert.Equal(example.Form, request.Form);
        }
    }
}
