using System.Text;
using EnvoyerSms.Runtime;

namespace EnvoyerSms.Runtime.Tests;

public sealed class ApiPrinterTests
{
    [Fact]
    public void Personal_members_show_their_size_only() =>
        Assert.Equal(
            "Request { Text = (16 characters), Recipients = (2 items), Name = Soc{ iete, Tag = , At = 2026-01-15 09:00:00 +00:00, "
                + "Flag = True, Tags = [a, b], Id = (hidden) }",
            Cultures.Same(() => new Request().ToString())
        );

    [Fact]
    public void One_is_one() =>
        Assert.Equal(
            "Request { Text = (1 character), Recipients = (1 item), Name = , Tag = , At = , Flag = False, Tags = , Id =  }",
            new Request
            {
                Text = "a",
                Recipients = ["b"],
                Name = null,
                At = null,
                Flag = false,
                Tags = null,
                Id = null,
            }.ToString()
        );

    private sealed record Request
    {
        public string Text { get; init; } = "Ceci est un test";
        public IReadOnlyList<string> Recipients { get; init; } = ["33600000001", "352000000077"];
        public string? Name { get; init; } = "Soc{ iete";
        public string? Tag { get; init; }
        public DateTimeOffset? At { get; init; } = new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);
        public bool Flag { get; init; } = true;
        public IReadOnlyList<string>? Tags { get; init; } = ["a", "b"];
        public long? Id { get; init; } = 879;

        private bool PrintMembers(StringBuilder builder)
        {
            ApiPrinter.Hidden(builder, "Text", Text);
            ApiPrinter.Hidden(builder, "Recipients", Recipients);
            ApiPrinter.Shown(builder, "Name", Name);
            ApiPrinter.Shown(builder, "Tag", Tag);
            ApiPrinter.Shown(builder, "At", At);
            ApiPrinter.Shown(builder, "Flag", Flag);
            ApiPrinter.Shown(builder, "Tags", Tags);
            ApiPrinter.Hidden(builder, "Id", Id);
            return true;
        }
    }
}
