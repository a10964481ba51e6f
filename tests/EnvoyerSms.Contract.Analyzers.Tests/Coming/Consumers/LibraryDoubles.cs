// Hand-written doubles of the library's client. Apart from the program: the compiler says nothing of method bodies where a
// declaration is wrong.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using EnvoyerSms;
using Town.Library;

internal sealed class FakeLibrary : ILibraryClient
{
    public ILibraryClient With(ApiCallOptions options) => this;

    public Task<ApiRateLimitState> GetRateLimitAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Card> GetCardAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new Card { Number = "1" });

    public Task<ApiWaited<Card>> WaitForBooksAsync(
        ApiPolling? polling = null,
        IProgress<Card>? progress = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<LentBooks> LendBooksAsync(LendBooksRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new LentBooks { Number = "1", Other = "2" });

    public Task<ClosedCard> GiveBackAsync(GiveBackRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ClosedCard());

    public Task<LoanPage> ListLoansAsync(ListLoansRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new LoanPage { Count = 0, Sum = 0 });

    public IAsyncEnumerable<Loan> ListAllLoansAsync(
        ListLoansRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<ClosedCard> MoveBookAsync(MoveBookRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ClosedCard());

    public Task MailBooksAsync(MailBooksRequest request, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public Task<ClosedCard> CloseCardAsync(CloseCardRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ClosedCard());
}
