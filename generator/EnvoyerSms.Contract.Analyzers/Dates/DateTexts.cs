using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds the texts that code reads as dates.</summary>
internal static class DateTexts
{
    /// <summary>The texts that a call reads; several where a conditional chooses.</summary>
    public static IEnumerable<DateText> Of(IOperation origin)
    {
        if (
            origin
                is not IInvocationOperation
                {
                    TargetMethod: { IsStatic: true, Name: "Parse" or "ParseExact" } method
                } call
            || DateTypes.Of(method.ContainingType) is not { } type
            || DateCulture.IsInvariant(call) is not { } isInvariant
            || DateCulture.Styles(call) is not { } styles
        )
            return [];
        var formats = method.Name == "Parse" ? null : GivenFormats(Argument(call, 1));
        if (formats is null && method.Name != "Parse")
            return [];
        return ValueSources
            .Of(Argument(call, 0))
            .Select(source => (Source: source, Known: KnownText.Of(source.Origin)))
            .Where(read =>
                read.Known is { IsWhole: true, Text: var text }
                && (
                    formats?.All(format => DateFormats.AreClear(format, text, type, isInvariant))
                    ?? IsoText.LooksLike(type, text)
                )
            )
            .Select(read => new DateText(type, read.Source, read.Known.Text, formats, styles));
    }

    private static IOperation Argument(IInvocationOperation call, int ordinal) =>
        call.Arguments.First(argument => argument.Parameter!.Ordinal == ordinal).Value;

    private static string[]? GivenFormats(IOperation given)
    {
        if (ValueSources.Single(given) is not { } origin)
            return null;
        if (KnownText.Of(origin) is { IsWhole: true, Text: var format })
            return [format];
        var list = ListReader.Read(origin);
        var formats = list.Items.Select(KnownText.Behind).ToArray();
        return list.IsWhole && formats.Length > 0 && formats.All(known => known.IsWhole)
            ? formats.Select(known => known.Text).ToArray()
            : null;
    }
}
