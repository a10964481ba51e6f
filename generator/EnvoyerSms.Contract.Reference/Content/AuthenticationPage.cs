using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Samples;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>Credentials, and the ways to send them.</summary>
internal sealed class AuthenticationPage(Scope scope)
{
    private readonly Language _language = scope.Language;
    private readonly AuthenticationModel _authentication = scope.Contract.Api.Authentication;

    public Page Page =>
        new(
            Anchor.Authentication,
            _language.Word("Authentication", "Authentification"),
            2,
            [Credentials(), .. _authentication.Schemes.SelectMany(Scheme)]
        );

    private Table Credentials() =>
        new(
            _language.Word("Credentials", "Identifiants"),
            [
                _language.Word("Credential", "Identifiant"),
                _language.Word("C# and wire", "C# et transport"),
                _language.Word("What it says", "Ce qu’il dit"),
            ],
            [
                .. _authentication.Credentials.Select(credential => new Row(
                    Anchor.Authentication.Part(credential.Name),
                    [
                        [
                            new Verbatim(credential.Name),
                            credential.Required
                                ? _language.Word("required", "obligatoire")
                                : _language.Word("optional", "facultatif"),
                        ],
                        [
                            new Verbatim(
                                credential.Type switch
                                {
                                    CredentialType.Integer => "long?",
                                    CredentialType.Secret => "ApiSecret?",
                                    _ => "string?",
                                }
                            ),
                            new Verbatim(credential.Wire),
                            .. _authentication.InAddress.Contains(credential.Name)
                                ? (Line[])[_language.Say("in the base address", "dans l’adresse de base")]
                                : [],
                        ],
                        [
                            .. scope.SummaryLine(credential.Fact),
                            .. FactWords.History(_language, credential.Fact),
                            .. FactWords.Basis(_language, credential.Fact),
                        ],
                    ]
                )),
            ]
        );

    private IEnumerable<Block> Scheme(SchemeModel scheme)
    {
        Line title = new Verbatim(scheme.Name);
        yield return new Heading(
            2,
            Anchor.Authentication.Part("scheme-" + scheme.Name),
            scheme.Name == _authentication.Default
                ? _language.Say($"{title}, the default", $"{title}, par défaut")
                : title
        );
        foreach (var block in scope.Summary(scheme.Fact))
            yield return block;
        yield return new Bullets([
            How(scheme),
            .. FactWords.Caution(_language, scheme.Caution),
            .. FactWords.History(_language, scheme.Fact),
            .. FactWords.Basis(_language, scheme.Fact),
        ]);
        yield return new Code("csharp", new CSharpCalls(scope.Contract).Client(scheme));
    }

    private Line How(SchemeModel scheme)
    {
        var wires = scheme.Credentials.Select(name => (Line)new Verbatim(Wire(name))).ToList();
        return scheme.Kind switch
        {
            SchemeKind.Basic => _language.Say(
                $"The header {new Verbatim("Authorization: Basic …")}, in base64: {Line.Join(":", wires)}. None may hold a colon.",
                $"L’en-tête {new Verbatim("Authorization: Basic …")}, en base64 : {Line.Join(":", wires)}. Aucun ne peut contenir de deux-points."
            ),
            SchemeKind.Form => _language.Say(
                $"Fields of the body of a POST: {Line.Join(", ", wires)}.",
                $"Champs du corps d’un POST : {Line.Join(", ", wires)}."
            ),
            SchemeKind.Query => _language.Say(
                $"Fields of the address: {Line.Join(", ", wires)}.",
                $"Champs de l’adresse : {Line.Join(", ", wires)}."
            ),
            SchemeKind.Header => _language.Say(
                $"The header {new Verbatim($"{scheme.Header}: {scheme.Prefix}…")}, with {Line.Join(", ", wires)}.",
                $"L’en-tête {new Verbatim($"{scheme.Header}: {scheme.Prefix}…")}, avec {Line.Join(", ", wires)}."
            ),
            SchemeKind.Headers => _language.Say(
                $"Headers: {Line.Join(", ", scheme.Headers.Select(Header))}.",
                $"En-têtes : {Line.Join(", ", scheme.Headers.Select(Header))}."
            ),
            _ => _language.Say(
                $"Code of yours signs each request with {Line.Join(", ", wires)}, which are not sent.",
                $"Votre code signe chaque requête avec {Line.Join(", ", wires)}, qui ne sont pas envoyés."
            ),
        };
    }

    private Line Header(HeaderModel header) =>
        $"{new Verbatim($"{header.Name}: …")} ({new Verbatim(Wire(header.Credential))})";

    private string Wire(string name) =>
        _authentication.Credentials.FirstOrDefault(credential => credential.Name == name)?.Wire ?? name;
}
