using System;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>A fault of ours, told in the file that brought it out.</summary>
internal static class InternalError
{
    public static Problem At(TextLocation location, Exception exception) =>
        new(
            RuleIds.InternalError,
            location,
            [Wording.Verbatim($"{exception.GetType().Name}, {Words.Short(exception.Message)}")]
        );
}
