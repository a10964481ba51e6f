using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;

namespace EnvoyerSms.Runtime.Tests.Reliability;

// What is cut at the client's end stands inside the network.
public sealed partial class CutTests
{
    [Theory, MemberData(nameof(Requests))]
    public async Task The_request_at_the_clients_end(ApiMethod method, bool isReset, bool isPooled)
    {
        var length = await LengthAsync(method);
        await EachAsync(
            length + 1,
            async cut =>
            {
                var told = await RunAsync(
                    method,
                    isPooled,
                    static connection => connection.HangAsync(),
                    isReset,
                    sent: cut,
                    received: 0
                );
                Assert.Equal(cut == length ? 1 : 0, told.Requests);
                Assert.Equal(Verdict.Unknown, told.Verdict);
            }
        );
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_reply_at_the_clients_end(string way, bool isReset, bool isPooled)
    {
        var response = Responses[way];
        await EachAsync(
            response.Length + 1,
            async cut =>
            {
                var told = await RunAsync(
                    cut % 2 == 0 ? ApiMethod.Post : ApiMethod.Get,
                    isPooled,
                    async connection =>
                    {
                        await connection.ReadRequestAsync();
                        await connection.WriteAsync(response);
                        await connection.FinishAsync();
                    },
                    isReset,
                    received: cut
                );
                // Without length or last chunk, an error is no end.
                CheckResponse(told, cut, response, mayBeLost: isReset && way == "until the end");
            }
        );
    }

    // The head of a long request leaves in parts: none of them may be the whole before it counts as begun.
    [Fact]
    public async Task The_whole_of_a_long_request_left() =>
        await EachAsync(
            512,
            async extra =>
            {
                var request = new OrderRequest(new string('x', 3_700 + extra));
                var length = await LengthAsync(ApiMethod.Get, request);
                var told = await RunAsync(
                    ApiMethod.Get,
                    isPooled: false,
                    static connection => connection.HangAsync(),
                    sent: length,
                    received: 0,
                    request: request
                );
                Assert.Equal((Verdict.Unknown, 1), (told.Verdict, told.Requests));
            }
        );
}
