using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>Emitted records that hold lists are equal where the items are, so that a double set up with a record sees an equal one.</summary>
public sealed class RecordEqualityTests
{
    [Fact]
    public void Requests_compare_lists_by_their_items()
    {
        var request = Request(["33600000001", "33600000002"]);

        Assert.Equal(request, Request(ImmutableArray.Create("33600000001", "33600000002")));
        Assert.Equal(request.GetHashCode(), Request(new List<string> { "33600000001", "33600000002" }).GetHashCode());
        Assert.NotEqual(request, Request(["33600000002", "33600000001"]));
        Assert.NotEqual(request, Request(["33600000001"]));
        Assert.NotEqual(request, Request(null!));
        Assert.Equal(Request(null!), Request(null!));
        Assert.Equal(Request(null!).GetHashCode(), Request(null!).GetHashCode());
        Assert.False(request.Equals(null));
        Assert.True(request == Request(["33600000001", "33600000002"]));
    }

    public static TheoryData<SendMessageRequest> OtherRequests =>
        [
            Request(["33600000001"]) with
            {
                Text = "Autre",
            },
            Request(["33600000001"]) with
            {
                SenderName = "Autre",
            },
            Request(["33600000001"]) with
            {
                SendAt = DateTimeOffset.UnixEpoch,
            },
            Request(["33600000001"]) with
            {
                AllowAllNumbers = true,
            },
            Request(["33600000001"]) with
            {
                AllowTruncation = true,
            },
            Request(["33600000001"]) with
            {
                AllowLongMessage = true,
            },
            Request(["33600000001"]) with
            {
                AddStopSms = true,
            },
            Request(["33600000001"]) with
            {
                Tag = "a",
            },
            Request(["33600000001"]) with
            {
                RemoveDuplicates = true,
            },
            Request(["33600000001"]) with
            {
                AllowReplies = true,
            },
        ];

    [Theory, MemberData(nameof(OtherRequests))]
    public void Every_other_member_counts_too(SendMessageRequest other) =>
        Assert.NotEqual(Request(["33600000001"]), other);

    [Fact]
    public void Records_inside_a_list_compare_their_own_lists()
    {
        Assert.Equal(Details("Ely"), Details("Ely"));
        Assert.Equal(Details("Ely").GetHashCode(), Details("Ely").GetHashCode());
        Assert.NotEqual(Details("Ely"), Details("Ash"));

        static AccountList Details(string name) =>
            new()
            {
                Accounts =
                [
                    new Account
                    {
                        AccountId = 1,
                        AccountName = name,
                        SmsRemaining = 2,
                    },
                ],
            };
    }

    private static SendMessageRequest Request(IReadOnlyList<string> recipients) =>
        new()
        {
            Text = "Bonjour",
            Recipients = recipients,
            SenderName = "Societe",
        };
}
