using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>Where the API is; the path may hold credentials, as in <c>https://orders.example/shops/{shop}/</c>.</summary>
internal static class BaseAddressReader
{
    public static string Read(Keys api)
    {
        if (api.RequiredText("baseAddress") is not { } address)
            return "";
        if (Flaw(address.Text) is { } flaw)
            api.Scope.Report(RuleIds.BadBaseAddress, address.Location, Words.Short(address.Text), flaw);
        else if (new Uri(address.Text) is { Scheme: "http", IsLoopback: false })
            api.Scope.Report(RuleIds.InsecureBaseAddress, address.Location, Words.Short(address.Text));
        return address.Text;
    }

    /// <summary>The credentials that stand in the address, by name.</summary>
    public static EquatableArray<string> Credentials(Keys api, string address, AuthenticationModel authentication)
    {
        var found = new List<string>();
        foreach (var wire in WireNames.InBraces(address))
        {
            var credential = authentication.Credentials.FirstOrDefault(known => known.Wire == wire);
            if (FlawOf(credential, wire, authentication) is { } flaw)
                api.Scope.Report(RuleIds.BadBaseAddress, api.LocationOf("baseAddress"), Words.Short(address), flaw);
            else
                found.Add(credential!.Name);
        }
        return found.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private static Wording? Flaw(string address)
    {
        if (address.IndexOf('{') is >= 0 and var brace && brace < StartOfPath(address))
            return "a credential stands in the path alone";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return "write an absolute address that begins with https:// or http://";
        if (uri.UserInfo.Length > 0)
            return "leave out the credentials";
        if (address.IndexOfAny(['?', '#']) >= 0)
            return "leave out what follows '?' or '#'";
        if (!address.EndsWith("/", StringComparison.Ordinal))
            return "end it with '/', or its last part is lost";
        if (address.Split('/').Any(part => part.IndexOfAny(['{', '}']) >= 0 && !WireNames.IsSegment(part)))
            return "write the wire name of a credential in braces, one in a segment";
        return null;
    }

    private static Wording? FlawOf(CredentialModel? credential, string wire, AuthenticationModel authentication)
    {
        if (credential is null)
        {
            var hint = Suggestions.Hint(wire, [.. authentication.Credentials.Select(known => known.Wire)]);
            return $"'{Words.Short(wire)}' is the wire name of no credential{hint}";
        }
        if (credential.Type == CredentialType.Secret)
            return $"'{wire}' is a secret, and logs and traces of every HTTP stack hold the path";
        if (!credential.Required)
            return $"there is no address without '{wire}', so write 'required: true' there";
        if (credential.Fact.Since is not null)
            return $"there is no address without '{wire}', so it has no 'since'";
        return null;
    }

    private static int StartOfPath(string address)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = address.IndexOf('/', Math.Min(host, address.Length));
        return path < 0 ? address.Length : path;
    }
}
