using System;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The mark that stands once on every emitted type.</summary>
internal static class GeneratedCode
{
    private static readonly Version Version = typeof(GeneratedCode).Assembly.GetName().Version;

    public static string Attribute { get; } =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"EnvoyerSms.Contract\", {CSharpLiterals.String(Version.ToString(3))})";
}
