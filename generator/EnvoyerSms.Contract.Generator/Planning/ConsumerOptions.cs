using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>Whether a client that a referenced assembly already contains is emitted again.</summary>
internal enum EmitChoice
{
    Auto,
    Always,
    Never,
}

/// <summary>What the project that is compiled asks for, from its MSBuild properties.</summary>
internal sealed record ConsumerOptions
{
    private static readonly string[] Visibilities = ["public", "internal"];

    /// <summary>As written; empty for the newest that each contract describes.</summary>
    public required string ApiVersion { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Visibility { get; init; }
    public required EmitChoice Emit { get; init; }
    public required DocLanguage Language { get; init; }
    public required bool Examples { get; init; }
    public required bool Polyfills { get; init; }

    /// <summary>The project file, where problems with its properties are shown; null where the build does not tell.</summary>
    public required TextLocation? ProjectLocation { get; init; }

    /// <summary>Properties with a value that means nothing; the default was taken.</summary>
    public required EquatableArray<BadOption> Bad { get; init; }

    public static ConsumerOptions Read(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var properties = new ConsumerProperties(provider.GlobalOptions);
        return new ConsumerOptions
        {
            ApiVersion = properties.Text("ApiContractVersion"),
            Visibility = Visibilities[properties.Choice("ApiContractVisibility", Visibilities)],
            Emit = (EmitChoice)properties.Choice("ApiContractEmit", ["auto", "always", "never"]),
            Language = (DocLanguage)properties.Choice("ApiContractLanguage", ["en", "fr"]),
            Examples = properties.Examples,
            Polyfills = properties.Choice("ApiContractPolyfills", ["true", "false"]) == 0,
            ProjectLocation = properties.Encoded("ApiContractProject") is { Length: > 0 } path
                ? new TextLocation(path, 0, 0, 0, 0, 0, 0)
                : null,
            Bad = properties.Bad.ToEquatableArray(),
        };
    }

    /// <summary>The version asked for: one for all contracts, or <c>Name=version</c> for each, separated by commas; null for the newest.</summary>
    public string? VersionOf(string api)
    {
        var entries = VersionEntries.ToArray();
        var own = entries.FirstOrDefault(entry => entry.Length > 1 && entry[0] == api);
        var common = entries.Where(entry => entry.Length == 1 && entry[0].Length > 0).ToArray();
        // Two for all contracts are none: as a whole the text is told to be no version.
        return own?[1] ?? (common.Length > 1 ? ApiVersion : common.FirstOrDefault()?[0]);
    }

    /// <summary>Every <c>Name=version</c> that is asked for.</summary>
    public IEnumerable<(string Api, string Version)> NamedVersions =>
        VersionEntries.Where(entry => entry.Length > 1).Select(entry => (entry[0], entry[1]));

    private IEnumerable<string[]> VersionEntries =>
        ApiVersion.Split(',').Select(entry => entry.Split('=').Select(part => part.Trim()).ToArray());
}

/// <param name="Known">The values that the property can have.</param>
internal sealed record BadOption(string Property, string Value, EquatableArray<string> Known);

/// <summary>MSBuild properties as the compiler passes them.</summary>
internal sealed class ConsumerProperties(AnalyzerConfigOptions options)
{
    public List<BadOption> Bad { get; } = [];

    public bool Examples => Choice("ApiContractExamples", ["false", "true"]) == 1;

    public string Text(string property) =>
        options.TryGetValue("build_property." + property, out var value) ? value.Trim() : "";

    /// <summary>A text that the build wrote in Base64, because the compiler would end it at a <c>#</c> or <c>;</c>; empty where it is not.</summary>
    public string Encoded(string property)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(Text(property)));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    /// <summary>Which of the choices is named, in any case; the first where the property is not set or means nothing.</summary>
    public int Choice(string property, string[] choices)
    {
        var text = Text(property);
        for (var i = 0; i < choices.Length; i++)
        {
            if (choices[i].Equals(text, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        if (text.Length > 0)
            Bad.Add(new BadOption(property, text, choices.ToEquatableArray()));
        return 0;
    }
}
