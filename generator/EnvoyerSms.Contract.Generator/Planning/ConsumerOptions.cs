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
            Visibility = properties.Choice("ApiContractVisibility", ("public", "public"), ("internal", "internal")),
            Emit = properties.Choice(
                "ApiContractEmit",
                ("auto", EmitChoice.Auto),
                ("always", EmitChoice.Always),
                ("never", EmitChoice.Never)
            ),
            Language = properties.Choice("ApiContractLanguage", ("en", DocLanguage.En), ("fr", DocLanguage.Fr)),
            Examples = properties.Choice("ApiContractExamples", ("false", false), ("true", true)),
            Polyfills = properties.Choice("ApiContractPolyfills", ("true", true), ("false", false)),
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

    /// <summary>The choice of that name in any case; the first where the property is not set or means nothing.</summary>
    public T Choice<T>(string property, params (string Name, T Value)[] choices)
    {
        var text = Text(property);
        foreach (var (name, value) in choices)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        if (text.Length > 0)
            Bad.Add(new BadOption(property, text, choices.Select(choice => choice.Name).ToEquatableArray()));
        return choices[0].Value;
    }
}
