using EnvoyerSms.Runtime.Examples;
using Parcels;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>C3: one line runs the examples of a contract, and says which do not hold.</summary>
public sealed class ApiExamplesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task C3_the_examples_of_both_contracts_hold()
    {
        await ApiExamples.VerifyAsync(ParcelExamples.All, Parcel, Cancel);
        await ApiExamples.VerifyAsync(
            EnvoyerSmsExamples.All,
            (http, clock) =>
            {
                var options = Clients.Options();
                options.TimeProvider = clock;
                return new EnvoyerSmsClient(http, options);
            },
            Cancel
        );
    }

    [Theory]
    [InlineData("weight=1", null, null, "is sent, and the example expects weight=1")]
    [InlineData(null, "<answer/>", null, "it ends in ")]
    [InlineData(null, null, "other", "and the example expects other")]
    public async Task C3_what_does_not_hold_is_told(string? form, string? response, object? value, string says)
    {
        var good = ParcelExamples.All.First(example => example.Form is not null && example.Expected.Count > 0);
        var expected = good.Expected[0];
        var bad = new ApiExample<IParcelClient>
        {
            Operation = good.Operation,
            Name = good.Name,
            Form = form ?? good.Form,
            Status = good.Status,
            Response = response ?? good.Response,
            Now = good.Now,
            Call = good.Call,
            Expected = value is null ? good.Expected : [new(expected.Path, value, expected.Read)],
        };

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ApiExamples.VerifyAsync([bad], Parcel, Cancel)
        );

        Assert.StartsWith($"{good}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C3_another_error_than_expected_is_told()
    {
        var good = ParcelExamples.All.First(example => example.Error is not null);
        var bad = new ApiExample<IParcelClient>
        {
            Operation = good.Operation,
            Name = good.Name,
            Status = good.Status,
            Response = good.Response,
            Now = good.Now,
            Call = good.Call,
            Error = new ApiError(1, "AnotherError", "Another"),
        };

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ApiExamples.VerifyAsync([bad], Parcel, Cancel)
        );

        Assert.EndsWith("and the example expects AnotherError", error.Message, StringComparison.Ordinal);
    }

    private static IParcelClient Parcel(HttpClient http, TimeProvider clock) =>
        new ParcelClient(http, new ParcelOptions { ApiKey = "k", TimeProvider = clock });
}
