namespace EnvoyerSms
{
    // What emitted types get from whoever has their sources.
    public sealed partial record SendMessageRequest
    {
        public SendMessageRequest() { }

        [SetsRequiredMembers]
        public SendMessageRequest(string text, params string[] recipients)
        {
            (Text, Recipients, SenderName) = (text, recipients, "Societe");
            AllowLongMessage = true;
        }

        public bool Everything
        {
            init => (AllowLongMessage, AddStopSms) = (value, value);
        }

#pragma warning disable ESMS1102 // What is cut off is meant to be.
        public SendMessageRequest Cut() => this with { AllowTruncation = true };
#pragma warning restore ESMS1102
    }

    public sealed partial record TransferSmsRequest
    {
        public long Both
        {
            init => (DebitAccountId, CreditAccountId) = (value, value + 1);
        }
    }

    public partial interface IEnvoyerSmsClient
    {
        public sealed Task<SentMessage> SendTo(string number, string text) => this.SendMessageAsync(text, [number], "Societe");
    }
}

namespace Corpus.Beside
{
    internal sealed class Partials(IEnvoyerSmsClient client)
    {
        public async Task Send(SendMessageRequest given)
        {
            await client.SendMessageAsync(new SendMessageRequest("Hello", "33600000001") { Text = new string('x', 400) });
            await client.SendMessageAsync(new("Hello") { Recipients = ["33600000001"] });
            await client.SendMessageAsync(given with { Everything = true, Text = new string('x', 400) });
            var short_ = new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Societe" };
            await client.SendMessageAsync(short_ with { Everything = true, Text = new string('x', 400) });
            await client.SendMessageAsync(
                new SendMessageRequest
                {
                    Everything = true,
                    Text = new string('x', 400),
                    Recipients = ["33600000001"],
                    SenderName = "Societe",
                }
            );
            await client.SendMessageAsync(short_.Cut() with { Text = new string('x', 400) });
            await client.SendTo("33600000001", "Hello");
        }
    }
}
