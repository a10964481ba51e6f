using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

// What call sites give away.
internal static partial class CallSiteRules
{
    public static ImmutableArray<DiagnosticDescriptor> OfSecurity =>
        ImmutableArray.Create(HardCodedSecret, ExposedCredentials, InsecureAddress);
}
