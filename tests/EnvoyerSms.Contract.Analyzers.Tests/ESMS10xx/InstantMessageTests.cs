using System.Globalization;

namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class InstantMessageTests
{
    [Theory]
    [InlineData("new DateTime(2026, 2, 30)", "The day cannot be 30; February 2026 has 28 days")]
    [InlineData("new DateTime(ct.GetHashCode(), 2, 30)", "The day cannot be 30; February has at most 29 days")]
    [InlineData("new DateTime(2026, 4, 31)", "The day cannot be 31; April has 30 days")]
    [InlineData("new DateTime(2026, 5, 32)", "The day cannot be 32; choose a number from 1 to 31")]
    [InlineData("new DateTime(2026, 2, -1)", "The day cannot be -1; choose a number from 1 to 28")]
    [InlineData(
        "new DateTimeOffset(2028, 3, 1, 9, 0, 0, TimeSpan.FromHours(-15))",
        "The offset cannot be -15:00:00; offsets go from -14:00 to +14:00"
    )]
    [InlineData(
        """DateTime.Parse("2026-02-30")""",
        "SendAt cannot be read from \"2026-02-30\"; February 2026 has 28 days"
    )]
    [InlineData(
        """DateTimeOffset.Parse("2026-12-01T10:00:00+15:00")""",
        "SendAt cannot be read from \"2026-12-01T10:00:00+15:00\"; offsets go from -14:00 to +14:00"
    )]
    [InlineData(
        """DateTime.ParseExact("30022026", "ddMMyyyy", null)""",
        "SendAt cannot be read from \"30022026\"; write a date that exists in the form \"ddMMyyyy\""
    )]
    [InlineData(
        "new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero)",
        "SendAt is 2026-10-25 02:30, a time that occurs twice in Europe/Paris; choose a time before or after that hour"
    )]
    [InlineData(
        "new DateTime(2001, 2, 3, 4, 5, 6)",
        "SendAt is 2001-02-03 04:05, before the API existed (2011-05-23), so it is in the past; choose a later date"
    )]
    public async Task Messages_say_what_is_wrong_and_what_to_do(string when, string message)
    {
        foreach (var culture in new[] { "tr-TR", "fa-IR", "ar-SA", "th-TH" })
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var found = await Instants.Find(Instants.InRequest(when));
            Assert.Equal([message], found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData("new DateTime(2026, 2, 30)", "Le jour ne peut pas être 30\u00a0; février 2026 a 28 jours")]
    [InlineData(
        "new DateTime(2026, 2, 3, 25, 0, 0)",
        "L’heure ne peut pas être 25\u00a0; choisissez un nombre de 0 à 23"
    )]
    public async Task Messages_are_in_French_too(string when, string message) =>
        Assert.Equal(
            message,
            Assert.Single(await Instants.Find(Instants.InRequest(when))).GetMessage(new CultureInfo("fr-FR"))
        );
}
