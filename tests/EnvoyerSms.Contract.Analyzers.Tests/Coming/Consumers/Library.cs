// A program that uses all of the client of library.contract.yaml. It is data: what changes.txt does to the contract is looked for here.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Town.Library;

internal static class Lending
{
    private const string Stamp = "STAMPED";

    public static LibraryOptions Options(string pin) =>
        new()
        {
            Reader = "33600000001",
            Pin = pin,
            Branch = 7,
            Desk = "North",
            Authentication = LibraryAuthentication.Form,
        };

    public static LibraryAuthentication[] Schemes() =>
        [
            LibraryAuthentication.Basic,
            LibraryAuthentication.Query,
            LibraryAuthentication.Key,
            LibraryAuthentication.Token,
            LibraryAuthentication.Pair,
        ];

    public static async Task<string> Lend(ILibraryClient client, string title, long copies)
    {
        var number = await client.LendBooksAsync("Emma", ["33600000001"], 3);
        var request = new LendBooksRequest
        {
            Title = title,
            Cards = ["33600000001", "33600000002"],
            Branch = 4,
            Day = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Until = null,
            Copies = copies,
            Shelf = Shelf.Novels,
            AllowLong = true,
            Urgent = true,
            Price = 4.5m,
            Gift = false,
            Keep = TimeSpan.FromMinutes(5),
            Friends = ["33600000003"],
            Note = Stamp,
        };
        var lent = await client.LendBooksAsync(request with { AddStamp = true });
        long? limit = lent.LoanLimit;
        Console.WriteLine(request.Title.Length + limit);
        return lent.Number + number.Other.Trim();
    }

    public static Task<LentBooks> LendOld(ILibraryClient client) =>
#pragma warning disable CS0618
        client.LendBooksAsync(
            new()
            {
                Title = "Emma",
                Cards = new List<string> { "33600000001" },
                Branch = 4,
                Code = "AB12",
            }
        );
#pragma warning restore CS0618

    public static async Task<long> Read(ILibraryClient client)
    {
        var card = await client.GetCardAsync();
        string owner = card.Number;
        bool? open = card.Open;
        TimeSpan? age = card.Age;
        long? limit = card.LoanLimit;
        Console.WriteLine($"{owner} {card.Remark} {open} {age} {limit}");
        foreach (Loan loan in card.Loans)
        {
            string title = loan.Title;
            DateTimeOffset? due = loan.Due;
            LoanState state = loan.State;
            Shelf? shelf = loan.Shelf;
            LoanState? kept = loan.Kept;
            IReadOnlyList<string> tags = loan.Tags;
            Console.WriteLine($"{title} {due} {state} {shelf} {kept} {tags.Count}");
        }
        var waited = await client.WaitForBooksAsync();
        return waited.Response.Loans.Count;
    }

    public static async Task<long> List(ILibraryClient client)
    {
        var page = await client.ListLoansAsync(
            new ListLoansRequest
            {
                Shelf = Shelf.Maps,
                Skip = 20,
                Start = 1,
            }
        );
        long count = page.Count;
        var sum = page.Sum;
        long total = count + sum;
        total += page.Others.Count + page.Loans.Count(loan => loan.Title.Length > 3);
        await foreach (var loan in client.ListAllLoansAsync(new ListLoansRequest { Shelf = Shelf.Maps }))
            total += loan.Title.Length;
        return total + (await client.ListLoansAsync(Shelf.Novels)).Count;
    }

    public static async Task Close(LibraryClient client)
    {
        ClosedCard closed = await client.CloseCardAsync(new CloseCardRequest { Number = "77" });
        string? number = closed.Number;
        long refund = closed.Refund ?? 0;
        Console.WriteLine(number + refund);
        await client.CloseCardAsync("78");
        await client.MoveBookAsync(new MoveBookRequest { Shelf = Shelf.Maps, Trace = "t" });
        await client.MoveBookAsync(Shelf.Novels);
#pragma warning disable CS0618
        await client.GiveBackAsync(new GiveBackRequest { Title = "Emma" });
#pragma warning restore CS0618
        Console.WriteLine(LibraryOperations.MoveBook);
    }

    public static string Tell(LoanState state) =>
        state switch
        {
            LoanState.Lent => "lent",
            LoanState.Returned => "back",
            LoanState.Lost => "lost",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Reason(LibraryException failure)
    {
        if (failure.Error == LibraryErrors.TitleMissing || failure.Error == LibraryErrors.WrongCards)
            return "wrong";
        if (failure.Error == LibraryErrors.DayMissing)
            return "day";
        switch (failure.ErrorId)
        {
            case LibraryErrorId.UnknownReader:
                return "who";
            case LibraryErrorId.BadRequest:
                return "what";
            case LibraryErrorId.TooMany:
                return "many";
            case LibraryErrorId.Closed:
                return "closed";
            default:
                return failure.Message;
        }
    }
}
