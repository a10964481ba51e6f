using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>What the envelope of an example says of success and failure.</summary>
internal sealed class ExampleErrors(EnvelopeModel envelope, ExampleXml root)
{
    private static readonly char[] White = [' ', '\t', '\r', '\n'];

    private readonly bool _isErrorRoot = envelope.ErrorRoot.Length > 0 && root.Name == envelope.ErrorRoot;

    /// <summary>Null where it says neither.</summary>
    public bool? SaysSuccess()
    {
        if (_isErrorRoot)
            return false;
        if (envelope.Status.Length == 0)
            return !CarriesError();
        var word = Text(root, envelope.Status);
        return IsAmong(envelope.Success, word) ? true
            : envelope.Failure.Count > 0 ? (IsAmong(envelope.Failure, word) ? false : null)
            : word.Length > 0 ? false
            : null;
    }

    /// <summary>What is wrong with the error of the response, which the example expects to be this one; null where nothing is.</summary>
    public Wording? Fault(string name, ErrorModel expected)
    {
        if (envelope.ErrorId.Length == 0)
            return null;
        var error = envelope.Error.Length == 0 ? root : root.Find(envelope.Error).FirstOrDefault();
        var id = error is null ? "" : Text(error, envelope.ErrorId);
        var wanted = expected.Code ?? Words.Number(expected.Id);
        if (Normal(id, expected) == wanted)
            return null;
        return $"The error of the response is '{Words.Short(id)}' in '{envelope.ErrorId}', and '{name}' is {Wording.Verbatim(Words.Short(wanted))}";
    }

    // An error that the root is shows by its id alone.
    private bool CarriesError() =>
        envelope.ErrorRoot.Length == 0
        && root.Find(
                envelope.Error.Length > 0 ? envelope.Error
                : envelope.ErrorId.Length > 0 ? envelope.ErrorId
                : envelope.ErrorMessage
            )
            .Any();

    // 007 is the number 7, and the text 007.
    private static string Normal(string id, ErrorModel expected) =>
        expected.Code is null && WholeNumber.TryParse(id, out var number) ? Words.Number(number) : id;

    private static bool IsAmong(EquatableArray<string> words, string word) =>
        words.Any(known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase));

    private static string Text(ExampleXml owner, string path) =>
        owner.Find(path).FirstOrDefault()?.Text?.Trim(White) ?? "";
}
