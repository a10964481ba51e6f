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
        var reason =
            address.Text.IndexOf('{') is >= 0 and var brace && brace < StartOfPath(address.Text)
                ? "a credential stands in the path alone"
            : !Uri.TryCreate(address.Text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")
                ? "write an absolute address that begins with https:// or http://"
            : uri.UserInfo.Length > 0 ? "leave out the credentials"
            : address.Text.IndexOfAny(['?', '#']) >= 0 ? "leave out what follows '?' or '#'"
            : !address.Text.EndsWith("/", StringComparison.Ordinal) ? "end it with '/', or its last part is lost"
            : address.Text.Split('/').Any(segment => segment.IndexOfAny(['{', '}']) >= 0 && !WireNames.IsSegment(segment))
                ? "write the wire name of a credential in braces, one in a segment"
            : "";
        if (reason.Length > 0)
            api.Scope.Report(RuleIds.BadBaseAddress, address.Location, Words.Short(address.Text), reason);
        else if (Uri.TryCreate(address.Text, UriKind.Absolute, out var sound) && sound is { Scheme: "http", IsLoopback: false })
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
            var reason = credential switch
            {
                null => $"'{Words.Short(wire)}' is the wire name of no credential"
                    + Suggestions.Hint(wire, [.. authentication.Credentials.Select(known => known.Wire)]),
                { Type: CredentialType.Secret } => $"'{wire}' is a secret, and logs and traces of every HTTP stack hold the path",
                { Required: false } => $"there is no address without '{wire}', so write 'required: true' there",
                { Fact.Since: not null } => $"there is no address without '{wire}', so it has no 'since'",
                _ => "",
            };
            if (reason.Length > 0)
                api.Scope.Report(RuleIds.BadBaseAddress, api.LocationOf("baseAddress"), Words.Short(address), reason);
            else
                found.Add(credential!.Name);
        }
        return found.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private static int StartOfPath(string address)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = address.IndexOf('/', Math.Min(host, address.Length));
        return path < 0 ? address.Length : path;
    }
}
