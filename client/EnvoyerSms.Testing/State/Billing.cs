using System.Reflection;
using System.Text;
using EnvoyerSms.Runtime.Metadata;

namespace EnvoyerSms.Testing.State;

// What a text costs, by the measure of the contract.
internal static class Billing
{
    private static readonly ApiMeasureAttribute Measure = typeof(SendMessageRequest)
        .GetProperty(nameof(SendMessageRequest.Text))!
        .GetCustomAttribute<ApiMeasureAttribute>()!;

    // By how much the line by which recipients opt out makes a text longer.
    public static int UnitsOfStopLine { get; } = GsmText.Measure(Measure.Appended ?? "").Units;

    // The text as it is sent: one kind of line break, cut where that was allowed, with its STOP line.
    public static string TextToSend(SendMessageRequest request)
    {
        // Not ReplaceLineEndings: it also takes characters such as U+2028 for line breaks, which cost other units.
        var text = request.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var appended = request.AddStopSms ? Measure.Appended ?? "" : "";
        if (request.AllowTruncation)
            text = Cut(text, Measure.Segments[0] - GsmText.Measure(appended).Units);
        return text + appended;
    }

    public static int SegmentsFor(string text) =>
        GsmText.Measure(text).SegmentsFor(Measure.Segments)
        ?? throw new InvalidOperationException("The text is longer than its validation lets pass.");

    private static string Cut(string text, int maxUnits)
    {
        var length = 0;
        var units = 0;
        foreach (var character in text.EnumerateRunes())
        {
            units += GsmText.Measure(character.ToString()).Units;
            if (units > maxUnits)
                break;
            length += character.Utf16SequenceLength;
        }
        return text[..length];
    }
}
