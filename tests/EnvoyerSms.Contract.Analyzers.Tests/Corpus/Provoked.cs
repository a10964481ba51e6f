#pragma warning disable ESMS1108 // Accounts are deleted on purpose.
namespace Corpus.Provoked
{
    using Testing;

    /// <summary>Tests that want a wrong value refused, and calls of substitutes, which send nothing.</summary>
    internal sealed class Tests(IEnvoyerSmsClient client)
    {
        public async Task Refuses()
        {
            await Assert.ThrowsAsync<ApiValidationException>(() => client.SendMessageAsync("", [], ""));
            await Assert.ThrowsAsync<ApiValidationException>(async () => await client.GetMessageStatsAsync(0));
            await Assert.ThrowsAnyAsync<ApiException>(() =>
            {
                var request = new SendMessageRequest { Text = "", Recipients = [], SenderName = "é" };
                return client.SendMessageAsync(request);
            });
            Assert.Throws<ArgumentNullException>(() => new SendMessageRequest { Text = null!, Recipients = null!, SenderName = null! });
            Assert.Throws<ApiException>(() => client.TransferSmsAsync(new() { DebitAccountId = 1, CreditAccountId = 1, Sms = 0 }).GetAwaiter().GetResult());
            Assert.Throws<ApiException>(delegate { client.CancelMessageAsync(-1).Wait(); });
            var exception = await Record.ExceptionAsync(() => client.CreateAccountAsync(""));
            Func<Task> act = () => client.ActivateStopSmsAsync("0612345678");
            await act.Should().ThrowAsync<ApiValidationException>();
            var call = async () => await client.DeleteAccountAsync(0);
            await ((Func<Task>)call).Should().ThrowAsync<ApiValidationException>();
            Console.WriteLine(exception);
        }

        public void Expects()
        {
            Expression<Func<IEnvoyerSmsClient, Task>> sent = mock => mock.SendMessageAsync("", new string[0], "", default);
            Expression<Action<IEnvoyerSmsClient>> read = mock => mock.GetMessageStatsAsync(0, default);
            Expression<Func<SendMessageRequest>> made = () => new SendMessageRequest { Text = "", Recipients = new string[0], SenderName = "" };
            Expression<Func<SendMessageRequest, bool>> asked = request => request.Text == "" && request.Recipients.Count == 0;
            new Mock<IEnvoyerSmsClient>().Setup(mock => mock.SendMessageAsync("", new string[0], "", default)).Verify();
            new Mock<IEnvoyerSmsClient>().Setup(mock => mock.GetMessageStatsAsync(new GetMessageStatsRequest { MessageId = -1 }, default)).Verify();
            Console.WriteLine((sent, read, made, asked));
        }

        public async Task Received()
        {
            NSubstitute.SubstituteExtensions.Returns(client.GetMessageStatsAsync(0), Task.FromResult<MessageStats>(null!));
            await NSubstitute.SubstituteExtensions.DidNotReceive(client).SendMessageAsync("", [], "");
            NSubstitute.SubstituteExtensions.DidNotReceive(client).SendMessageAsync(new SendMessageRequest { Text = "", Recipients = [], SenderName = "" });
        }
    }
}

namespace Corpus.Provoked.Testing
{
    internal static class Assert
    {
        public static async Task<T> ThrowsAsync<T>(Func<Task> code)
            where T : Exception
        {
            try
            {
                await code();
            }
            catch (T expected)
            {
                return expected;
            }
            throw new InvalidOperationException();
        }

        public static Task<T> ThrowsAnyAsync<T>(Func<Task> code)
            where T : Exception => ThrowsAsync<T>(code);

        public static void Throws<T>(Action code) => code();

        public static void Throws<T>(Func<object?> code) => code();
    }

    internal static class Record
    {
        public static Task<Exception?> ExceptionAsync(Func<Task> code) => code().ContinueWith(task => (Exception?)task.Exception);
    }

    internal sealed class Mock<T>
    {
        public Mock<T> Setup<TResult>(Expression<Func<T, TResult>> expected) => this;

        public void Verify() { }
    }

    internal static class Fluent
    {
        public static Functions Should(this Func<Task> code) => new(code);

        public sealed record Functions(Func<Task> Code)
        {
            public Task ThrowAsync<T>() => Code();
        }
    }
}

namespace NSubstitute
{
    internal static class SubstituteExtensions
    {
        public static void Returns<T>(this T value, T returned) => Console.WriteLine((value, returned));

        public static T DidNotReceive<T>(this T substitute) => substitute;
    }
}
