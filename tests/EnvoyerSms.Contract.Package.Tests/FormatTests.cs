namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A user lets <c>dotnet format</c> correct a file of two target frameworks, for several rules at once.</summary>
[Collection<SharedBuild>]
public sealed class FormatTests(BuiltConsumers consumers)
{
    private const string Program = """
        using EnvoyerSms;

        IEnvoyerSmsClient client = null!;
        await client.SendMessageAsync("Bonjour", ["06" + "00000001"], "Café");
        await client.SendMessageAsync("Bonjour", ["06 00 00 00 01"], "Ma Société");
        await client.SendMessageAsync("Bonjour", ["06 00 00 00 02"], "MonEntreprise");
        await client.SendMessageAsync(new SendMessageRequest
        {
            Text = "Ceci est un texte bien trop long pour un seul message, car il a plus de cent soixante caractères, et pour le dire il en faut encore quelques-uns de plus que ceux-ci.",
            Recipients = ["06 00 00 00 03"],
            SenderName = "À côté",
        });
        #if NET10_0_OR_GREATER
        await client.SendMessageAsync("Bonjour", ["06 00 00 00 04"], "Société");
        #else
        await client.SendMessageAsync("Bonjour", ["06 00 00 00 05"], "Boîte");
        #endif
        """;

    private const string Formatted = """
        using EnvoyerSms;

        IEnvoyerSmsClient client = null!;
        await client.SendMessageAsync("Bonjour", ["06" + "00000001"], "Cafe");
        await client.SendMessageAsync("Bonjour", ["33600000001"], "MaSociete");
        await client.SendMessageAsync("Bonjour", ["33600000002"], "MonEntreprise");
        await client.SendMessageAsync(new SendMessageRequest
        {
            Text = "Ceci est un texte bien trop long pour un seul message, car il a plus de cent soixante caractères, et pour le dire il en faut encore quelques-uns de plus que ceux-ci.",
            Recipients = ["33600000003"],
            SenderName = "Acote",
            AllowLongMessage = true,
        });
        #if NET10_0_OR_GREATER
        await client.SendMessageAsync("Bonjour", ["33600000004"], "Societe");
        #else
        await client.SendMessageAsync("Bonjour", ["33600000005"], "Boite");
        #endif
        """;

    private static readonly Consumer TwoTargets = new(
        "two-targets",
        ProjectFile.Console(
            "<TargetFramework></TargetFramework><TargetFrameworks>net8.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion>"
        )
    )
    {
        Files =
        {
            ["Program.cs"] = Program,
            [".editorconfig"] = "root = true\n[*.cs]\napi_contract_default_region = FR\n",
        },
    };

    [Fact]
    public async Task Each_rule_that_is_named_is_corrected_and_no_brand_is_cut()
    {
        var consumer = consumers[TwoTargets].Failed();

        var format = await consumers.DotnetAsync(
            $"format analyzers {TwoTargets.Name} --no-restore --diagnostics ESMS1003 ESMS1004 ESMS1020 ESMS1050".Split(
                ' '
            )
        );

        Assert.Equal(Formatted, consumer.Read("Program.cs"));
        format.Succeeded();
    }
}
