using CsCheck;
using EnvoyerSms.TestSupport.Verdicts;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>Requests with values that crowd around what the rules ask: no rule has checked them yet.</summary>
internal static class RandomVerdicts
{
    private static readonly Gen<string> Letter = Gen.Char['a', 'z'].Select(letter => letter.ToString());
    private static readonly Gen<string> Digit = Gen.Char['0', '9'].Select(digit => digit.ToString());

    private static readonly Gen<string> Character = Gen.Frequency(
        (8, Letter),
        (4, Digit),
        (1, Gen.Char['\0', '\u00FF'].Select(character => character.ToString())),
        (1, Gen.Char['\u0100', '\uFFFF'].Select(character => character.ToString())),
        (1, AnyOf("\r\n", "\n", "\r", "€", "[", "\\", "\f", "\u0301", "\uFF11", "\u0661", "👍", "\uD83D"))
    );

    private static readonly Gen<string> Phone = Gen.OneOf(
        AnyOf("33600000001", "+33 6 12 34 56 78", "0612345678", ""),
        Gen.OneOf(Digit, AnyOf("+", "00", "0", "(0)", "(", ")", " ", ".", "-", "\u00A0", "a", "\u0661", "336123"))
            .Array[0, 16]
            .Select(string.Concat)
    );

    // Long enough to come near each of the limits, with a few characters that count in other ways.
    private static readonly Gen<string> Message = Gen.Select(
        Gen.OneOf(Gen.Int[0, 3], Gen.Int[120, 162], Gen.Int[410, 462]),
        Character.Array[0, 30],
        (length, end) => new string('a', length) + string.Concat(end)
    );

    private static readonly Gen<object?> Number = Gen.OneOf(
            AnyOf(0L, 1L, -1L, 2L, long.MaxValue, long.MinValue),
            Gen.Long
        )
        .Select(number => (object?)number);

    private static readonly Gen<object?> Instant = Gen.Select(
        // Around the change of clocks of October 2026, and anywhere else.
        Gen.OneOf(Gen.Int[-240, 240].Select(minutes => minutes * 60L), Gen.Long[-600_000_000, 600_000_000]),
        Gen.Int[-12, 14],
        (seconds, hours) =>
            (object?)
                new DateTimeOffset(2026, 10, 25, 1, 0, 0, TimeSpan.Zero)
                    .AddSeconds(seconds)
                    .ToOffset(TimeSpan.FromHours(hours))
    );

    public static Gen<Verdict> All { get; } =
        Gen.Frequency(
            (
                6,
                Request(
                    "SendMessage",
                    [
                        ("Text", OrNull(Message)),
                        ("Recipients", Recipients()),
                        ("SenderName", OrNull(Text(Character, 13))),
                    ],
                    [
                        .. from flag in (string[])
                            ["AllowAllNumbers", "AllowTruncation", "AllowLongMessage", "AddStopSms"]
                        select (flag, Gen.Bool.Select(set => (object?)set)),
                        ("Tag", OrNull(Text(Character, 22))),
                        ("SendAt", Instant),
                    ]
                )
            ),
            (1, Request("CreateAccount", [("AccountName", OrNull(Text(Character, 60)))], [])),
            (1, Request("DeleteAccount", [("DeleteAccountId", Number)], [])),
            (2, Request("TransferSms", [("DebitAccountId", Number), ("CreditAccountId", Number), ("Sms", Number)], [])),
            (1, Request("CancelMessage", [("MessageId", Number)], [])),
            (1, Request("GetReplies", [("MessageId", Number)], [("Offset", Number)])),
            (2, Request("CheckStopSms", [("PhoneNumber", OrNull(Phone))], []))
        );

    private static Gen<T> AnyOf<T>(params IReadOnlyList<T> values) =>
        Gen.Int[0, values.Count - 1].Select(index => values[index]);

    private static Gen<string> Text(Gen<string> character, int most) => character.Array[0, most].Select(string.Concat);

    private static Gen<object?> OrNull(Gen<string> text) =>
        Gen.Frequency((20, text.Select(value => (object?)value)), (1, Gen.Const((object?)null)));

    private static Gen<object?> Recipients() =>
        Gen.Frequency(
            (20, OrNull(Phone).Array[0, 4].Select(items => (object?)items.Cast<string?>().ToArray())),
            (1, Gen.Const((object?)null))
        );

    // Each member that need not be there is there half of the time.
    private static Gen<Verdict> Request(
        string operation,
        IReadOnlyList<(string Name, Gen<object?> Value)> required,
        IReadOnlyList<(string Name, Gen<object?> Value)> optional
    )
    {
        var members = Gen.Const(new List<KeyValuePair<string, object?>>()).Select(none => none.ToList());
        foreach (var (name, value) in required)
            members = Gen.Select(members, value, (before, given) => Added(before, name, given));
        foreach (var (name, value) in optional)
            members = Gen.Select(
                members,
                Gen.Bool,
                value,
                (before, isGiven, given) => isGiven ? Added(before, name, given) : before
            );
        return members.Select(given => new Verdict("random", operation, false, given, required.Count, []));
    }

    private static List<KeyValuePair<string, object?>> Added(
        List<KeyValuePair<string, object?>> members,
        string name,
        object? value
    ) => [.. members, new(name, value)];
}
