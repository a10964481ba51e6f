using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using EnvoyerSms.TestSupport.Secrets;

namespace EnvoyerSms.Contract.Generated.Tests.Secrets;

/// <summary>Sinks that catch nothing prove nothing: each is shown to catch a canary, however it is spelled.</summary>
[Collection(Alone.Name)]
public sealed class SinkTests
{
    private static readonly Canary Bird = new("planted", "Cn4ryBird wörd+&", "Cn4ryBird");

    public static TheoryData<string, string> Spellings =>
        new()
        {
            { "raw", Bird.Value },
            { "in a sentence", $"He said '{Bird.Value}' twice" },
            { "in other case", Bird.Value.ToUpperInvariant() },
            { "percent-encoded", Uri.EscapeDataString(Bird.Value) },
            { "percent-encoded, all of it", Percent(Bird.Value, "X2") },
            { "percent-encoded, all of it, in small digits", Percent(Bird.Value, "x2") },
            { "percent-encoded twice", Uri.EscapeDataString(Percent(Bird.Value, "X2")) },
            { "form", Uri.EscapeDataString(Bird.Value).Replace("%20", "+", StringComparison.Ordinal) },
            { "Base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Bird.Value)) },
            { "Base64 of Basic, one letter before", Basic("a:") },
            { "Base64 of Basic, two letters before", Basic("ab:") },
            { "Base64 of Basic, three letters before", Basic("abc:") },
            {
                "Base64 of an address",
                Convert
                    .ToBase64String(Encoding.UTF8.GetBytes(Bird.Value))
                    .TrimEnd('=')
                    .Replace('+', '-')
                    .Replace('/', '_')
            },
            { "Base64 of UTF-16", Convert.ToBase64String(Encoding.Unicode.GetBytes(Bird.Value)) },
            { "hexadecimal", Convert.ToHexString(Encoding.UTF8.GetBytes(Bird.Value)) },
            { "hexadecimal with dashes", BitConverter.ToString(Encoding.UTF8.GetBytes(Bird.Value)) },
            { "UTF-16 as bytes", Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(Bird.Value)) },
            { "JSON", JsonSerializer.Serialize(Bird.Value) },
            {
                "JSON, all of it escaped",
                string.Concat(Bird.Value.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")))
            },
            { "XML", string.Concat(Bird.Value.Select(c => $"&#{(int)c};")) },
        };

    [Theory, MemberData(nameof(Spellings))]
    public void Every_sink_catches_a_canary_in_every_spelling(string spelling, string text)
    {
        Assert.NotEmpty(spelling);
        using var sinks = new Sinks();
        foreach (var sink in sinks.All)
        {
            Assert.DoesNotContain(sink.Seen, Bird.IsIn);
            sink.Plant(text);
            Assert.Contains(sink.Seen, Bird.IsIn);
        }
    }

    [Fact]
    public void A_text_without_a_canary_is_let_through() =>
        Assert.False(Bird.IsIn("Cn4ry Bird, Q240cnlCaXI, Cn4ryBir"));

    public static TheoryData<string, Func<object, string>> Views =>
        new()
        {
            { "printed", ObjectViews.Printed },
            { "line of the debugger", ObjectViews.DebuggerLine },
            { "unfolded in the debugger", ObjectViews.Unfolded },
            { "taken apart", ObjectViews.TakenApart },
            { "JSON", ObjectViews.Json },
        };

    [Theory, MemberData(nameof(Views))]
    public void Every_view_of_an_object_catches_a_canary(string what, Func<object, string> view)
    {
        Assert.NotEmpty(what);
        Assert.True(Bird.IsIn(view(new Talker(Bird.Value))));
    }

    [Fact]
    public void The_debugger_also_unfolds_what_is_private_and_deep()
    {
        Assert.True(Bird.IsIn(ObjectViews.Unfolded(new Holder(new List<object> { new Keeper(Bird.Value) }))));
        Assert.True(Bird.IsIn(ObjectViews.Unfolded(new Holder(Encoding.UTF8.GetBytes(Bird.Value)))));
        Assert.True(
            Bird.IsIn(ObjectViews.TakenApart(new InvalidOperationException("x") { Data = { ["y"] = Bird.Value } }))
        );
        Assert.True(
            Bird.IsIn(ObjectViews.Unfolded(new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", Bird.Value)))
        );
        Assert.False(Bird.IsIn(ObjectViews.Unfolded(new Hider(Bird.Value))));
    }

    private static string Percent(string text, string format) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(b => "%" + b.ToString(format, CultureInfo.InvariantCulture)));

    private static string Basic(string before) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Bird.Value));

    [DebuggerDisplay("{Text,nq}")]
    private sealed record Talker(string Text);

    private sealed class Holder(object value)
    {
        private readonly object _value = value;

        public override string ToString() => $"{_value.GetType()}";
    }

    private sealed class Keeper(string value)
    {
        private readonly string _value = value;

        public int Length => _value.Length;
    }

    private sealed class Hider(string value)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        private readonly string _value = value;

        public int Length => _value.Length;
    }
}

/// <summary>Tests that hear the whole process run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
