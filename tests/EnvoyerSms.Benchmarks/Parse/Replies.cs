using System.Globalization;
using System.Reflection;
using System.Text;

namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>Responses, laid out as the API's document prints them.</summary>
internal static class Replies
{
    /// <summary>The document's own sample.</summary>
    public static byte[] Send()
    {
        using var sample = Assembly.GetExecutingAssembly().GetManifestResourceStream("message-send.xml")!;
        var reply = new byte[sample.Length];
        sample.ReadExactly(reply);
        return reply;
    }

    /// <summary>Every tenth number was not reached.</summary>
    public static byte[] Stats(int recipients)
    {
        var items = new StringBuilder();
        for (var i = 0; i < recipients; i++)
        {
            var isDelivered = i % 10 != 9;
            items.Append(
                CultureInfo.InvariantCulture,
                $"""
                    <recipient>
                        <mobile_number>{33_600_000_000 + i}</mobile_number>
                        <delivered_date>{(isDelivered ? Date(i) : "")}</delivered_date>
                        <status_id>{(isDelivered ? 1 : 2)}</status_id>
                    </recipient>

                """
            );
        }
        return Reply(
            $"""
              <stats>
                <number_status_1>{recipients - recipients / 10}</number_status_1>
                <number_status_2>{recipients / 10}</number_status_2>
                <number_status_3>0</number_status_3>
                <number_status_4>0</number_status_4>
                <number_status_5>0</number_status_5>
            {items}  </stats>
            """
        );
    }

    /// <summary>Some of them with accents and references.</summary>
    public static byte[] Responses(int count)
    {
        var items = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            items.Append(
                CultureInfo.InvariantCulture,
                $"""
                    <response>
                        <mobile_number>{33_600_000_000 + i}</mobile_number>
                        <date>{Date(i)}</date>
                        <content>{(
                    i % 5 == 0 ? "Entendu &amp; merci, à très bientôt !" : "OK pour demain, je passe vers 18 h"
                )}</content>
                    </response>

                """
            );
        }
        return Reply(
            $"""
              <responses>
                <number_of_response>{count}</number_of_response>
            {items}  </responses>
            """
        );
    }

    private static byte[] Reply(FormattableString payload) =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <envoyersmspro>
              <status>success</status>
            {payload.ToString(CultureInfo.InvariantCulture)}
            </envoyersmspro>

            """
        );

    private static string Date(int i) =>
        new DateTime(2014, 9, 1, 8, 0, 0)
            .AddMinutes(7 * i)
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
