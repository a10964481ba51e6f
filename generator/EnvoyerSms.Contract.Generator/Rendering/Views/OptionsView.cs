using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Credentials, and the ways to authenticate with them.</summary>
internal sealed record OptionsView
{
    private const string AuthenticationType = "global::EnvoyerSms.Runtime.Authentication.ApiAuthentication";

    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required string Name { get; init; }
    public required string ApiClass { get; init; }
    public required string Authentication { get; init; }
    public required string Default { get; init; }
    public required IReadOnlyList<CredentialView> Credentials { get; init; }

    public required IReadOnlyList<SchemeView> Schemes { get; init; }

    /// <summary>Locals of the credentials that stand in the base address.</summary>
    public required string InAddress { get; init; }
    public bool HasInAddress => InAddress.Length > 0;

    /// <summary>Whether the API needs authentication.</summary>
    public bool HasSchemes => Schemes.Count > 0;

    /// <summary>Whether code of the user's signs.</summary>
    public required bool HasSignature { get; init; }

    /// <summary>Of operations that change something, what may be kept of their responses, as literals.</summary>
    public required IReadOnlyList<RecordedView> Recorded { get; init; }
    public bool HasRecorded => Recorded.Count > 0;

    public required string OptionsDoc { get; init; }
    public required DocWords Words { get; init; }

    public static OptionsView Of(OptionsSpec spec)
    {
        var authentication = spec.Authentication;
        var words = new DocWords(spec.Context.Language);
        var taken = new HashSet<string> { "section" };
        var credentials = authentication
            .Credentials.Select(credential => CredentialView.Of(words, credential, taken))
            .ToArray();
        return new OptionsView
        {
            File = FileView.Of(spec.Context, IsDeprecated(authentication)),
            Visibility = spec.Context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Name = spec.Context.Names.Options,
            ApiClass = spec.Context.Names.ApiClass,
            Authentication = spec.Context.Names.Authentication,
            Default = authentication.Default,
            Credentials = credentials,
            Schemes = [.. authentication.Schemes.Select(scheme => Scheme(words, scheme, credentials))],
            InAddress = string.Join(
                ", ",
                authentication.InAddress.Select(name => credentials.First(credential => credential.Key == name).Local)
            ),
            HasSignature = authentication.Schemes.Any(scheme => scheme.Kind == SchemeKind.Signature),
            Recorded =
            [
                .. spec.Recorded.Select(recorded => new RecordedView(
                    CSharpLiterals.String(recorded.Operation),
                    CSharpLiterals.String(recorded.Names)
                )),
            ],
            OptionsDoc = words.Options(XmlDocText.Escape(spec.Context.Api)),
            Words = words,
        };
    }

    private static SchemeView Scheme(DocWords words, SchemeModel scheme, CredentialView[] credentials) =>
        new(
            words.Lines(scheme.Fact, scheme.Name),
            [.. ItemView.Obsolete(words, scheme.Fact), .. MemberAttributes.Caution(scheme.Caution)],
            scheme.Name,
            CSharpLiterals.String(scheme.Name),
            Call(scheme, credentials)
        );

    private static string Call(SchemeModel scheme, CredentialView[] credentials)
    {
        var locals = scheme.Credentials.Select(Local);
        return scheme.Kind switch
        {
            SchemeKind.Header when scheme.Prefix.Length > 0 =>
                $"PrefixedHeader({CSharpLiterals.Strings([scheme.Header, scheme.Prefix])}, {Local(scheme.Credentials[0])})",
            SchemeKind.Header => $"Header({CSharpLiterals.String(scheme.Header)}, {string.Join(", ", locals)})",
            SchemeKind.Headers => $"Headers({string.Join(", ", scheme.Headers.Select(Header))})",
            SchemeKind.Signature => $"Signature({string.Join(", ", locals.Prepend("Sign"))})",
            _ => $"{scheme.Kind}({string.Join(", ", locals)})",
        };

        string Header(HeaderModel header) =>
            $"{AuthenticationType}.Header({CSharpLiterals.String(header.Name)}, {Local(header.Credential)})";

        string Local(string name) => credentials.First(credential => credential.Key == name).Local;
    }

    private static bool IsDeprecated(AuthenticationModel authentication) =>
        authentication.Credentials.Any(credential => credential.Fact.Deprecated is not null)
        || authentication.Schemes.Any(scheme => scheme.Fact.Deprecated is not null);
}

internal sealed record RecordedView(string Operation, string Names);

/// <param name="Call">Makes the authentication.</param>
internal sealed record SchemeView(
    IReadOnlyList<string> Docs,
    IReadOnlyList<string> Attributes,
    string Name,
    string NameLiteral,
    string Call
);

/// <param name="Key">Name in the contract.</param>
/// <param name="Reader">Method that reads it from configuration.</param>
internal sealed record CredentialView(
    string Key,
    IReadOnlyList<string> Docs,
    IReadOnlyList<string> Attributes,
    string Name,
    string NameLiteral,
    string WireLiteral,
    string Type,
    string Reader,
    string Local,
    bool Required
)
{
    public static CredentialView Of(DocWords words, CredentialModel credential, HashSet<string> taken) =>
        new(
            credential.Name,
            words.Lines(credential.Fact, credential.Name, words.Field([credential.Wire])),
            ItemView.Obsolete(words, credential.Fact),
            credential.Name,
            CSharpLiterals.String(credential.Name),
            CSharpLiterals.String(credential.Wire),
            credential.Type switch
            {
                CredentialType.String => "string?",
                CredentialType.Secret => "global::EnvoyerSms.ApiSecret?",
                CredentialType.Integer => "long?",
                _ => throw new ArgumentOutOfRangeException(nameof(credential)),
            },
            credential.Type switch
            {
                CredentialType.String => "Text",
                CredentialType.Secret => "Secret",
                _ => "Integer",
            },
            CSharpNames.Local(credential.Name, taken),
            credential.Required
        );
}
