namespace Corpus.Names
{
    using Client = global::EnvoyerSms.IEnvoyerSmsClient;
    using Message = global::EnvoyerSms.SendMessageRequest;
    using Numbers = System.Collections.Generic.List<string>;
    using Pair = (string Text, string Sender);

    internal static class Aliased
    {
        public static Task Send(Client client, Pair pair) =>
            client.SendMessageAsync(new Message { Text = pair.Text, Recipients = new Numbers { "33600000001" }, SenderName = pair.Sender });

        public static Task Global(global::EnvoyerSms.IEnvoyerSmsClient client) =>
            client.SendMessageAsync(
                new global::EnvoyerSms.SendMessageRequest
                {
                    Text = "Hello",
                    Recipients = new global::System.String[] { "33600000001" },
                    SenderName = "Societe",
                }
            );
    }
}

namespace Corpus.Names.Copies
{
    // The names of the client's, and other things.
    internal sealed record SendMessageRequest
    {
        public required string Text { get; init; }
        public required string[] Recipients { get; init; }
        public string SenderName { get; init; } = "";
    }

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class ApiRequestAttribute(string operation) : Attribute
    {
        public string Operation => operation;
    }

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class ApiCallAttribute(string operation) : Attribute
    {
        public string Operation => operation;
        public Type? Request { get; set; }
    }

    [ApiRequest("SendMessage")]
    internal sealed record GetMessageStatsRequest
    {
        public long MessageId { get; init; }
    }

    internal sealed class Fake
    {
        [ApiCall("SendMessage", Request = typeof(global::EnvoyerSms.SendMessageRequest))]
        public Task SendMessageAsync(string text, string[] recipients, string senderName) =>
            Task.FromResult((text, recipients, senderName));

        public Task GetMessageStatsAsync(long messageId) => Task.FromResult(messageId);

        public async Task Use()
        {
            _ = new SendMessageRequest { Text = "", Recipients = [] };
            _ = new GetMessageStatsRequest { MessageId = 0 };
            await SendMessageAsync("", [], "");
            await GetMessageStatsAsync(-1);
        }
    }

    internal static class Extensions
    {
        public static Task SendMessageAsync(this IEnvoyerSmsClient client, string text, string recipient) =>
            client.SendMessageAsync(text, [recipient], "Societe");

        public static Task SendAsync(this IEnvoyerSmsClient client, string text, params string[] recipients) =>
            recipients.Length == 0 ? Task.CompletedTask : client.SendMessageAsync(text, recipients, "Societe");

        public static async Task Use(IEnvoyerSmsClient client)
        {
            await client.SendMessageAsync("", "");
            await client.SendAsync("");
            await client.SendAsync("Hello", "33600000001", "33600000002");
        }
    }
}

namespace Corpus.Ours.System
{
    using global::System;

    /// <summary>An operator in a namespace that ends as the framework's begins.</summary>
    internal readonly struct Cleaned
    {
        private readonly string _text;

        private Cleaned(string text) => _text = text;

        public static implicit operator Cleaned(string text) => new(text.Replace(" ", ""));

        public static implicit operator string(Cleaned cleaned) => cleaned._text;

        public static Task Send(IEnvoyerSmsClient client)
        {
            Cleaned sender = "Ma Soc";
            return client.SendMessageAsync("Hello", ["33600000001"], sender);
        }
    }

    /// <summary>Members that are called like those of dates, and hold something else.</summary>
    internal static class Clock
    {
        public static DateTimeOffset MinValue = DateTimeOffset.UtcNow.AddHours(1);
        public static readonly DateTimeOffset UnixEpoch;
        public static TimeSpan Zero = TimeSpan.FromHours(1);

        static Clock() => UnixEpoch = DateTimeOffset.UtcNow.AddDays(1);

        public static TimeSpan FromHours(int hours) => TimeSpan.FromMinutes(hours);

        public static SendMessageRequest At(SendMessageRequest request) => request with { SendAt = MinValue };

        public static SendMessageRequest AtEpoch(SendMessageRequest request) => request with { SendAt = UnixEpoch };

        public static SendMessageRequest Near(SendMessageRequest request) =>
            request with { SendAt = new DateTimeOffset(2030, 6, 1, 8, 0, 0, FromHours(60)) };

        public static SendMessageRequest Offset(SendMessageRequest request) =>
            request with { SendAt = new DateTimeOffset(2030, 10, 27, 2, 30, 0, Zero) };
    }
}

namespace Corpus.Names.Operators
{
    internal readonly record struct Words(string Text)
    {
        public static string operator +(Words words, string more) => words.Text + more.Trim();

        public static SendMessageRequest Sign(SendMessageRequest request, Words words) =>
            request with { SenderName = words + " " + "" };
    }
}
