using System;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The attribute that every emitted type carries once.</summary>
internal static class GeneratedCode
{
    private static readonly Version Version = typeof(GeneratedCode).Assembly.GetName().Version;

    public static string Attribute { get; } =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"EnvoyerSms.Contract\", {CSharpLiterals.String(Version.ToString(3))})";
}
