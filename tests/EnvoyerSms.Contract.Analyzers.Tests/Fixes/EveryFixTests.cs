using System.Globalization;
using System.Reflection;
using EnvoyerSms.Contract.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class EveryFixTests
{
    public static TheoryData<string> Names { get; } =
    [
        .. typeof(ContractFix)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ContractFix)) && !type.IsAbstract)
            .Select(type => type.Name),
    ];

    [Theory, MemberData(nameof(Names))]
    public void An_editor_finds_it(string name)
    {
        var type = typeof(ContractFix).Assembly.GetType("EnvoyerSms.Contract.CodeFixes." + name)!;
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        Assert.Equal([LanguageNames.CSharp], export!.Languages);
        var fix = (ContractFix)Activator.CreateInstance(type)!;
        Assert.Equal(name, fix.Key);
        Assert.NotEmpty(fix.FixableDiagnosticIds);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_speaks_two_languages(string name)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            var english = CodeFixWords.Find(name, "X");
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
            Assert.NotEqual(english, CodeFixWords.Find(name, "X"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
