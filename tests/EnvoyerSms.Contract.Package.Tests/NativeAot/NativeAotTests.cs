using System.Globalization;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The native sample, built from the packed package as a user would build it.</summary>
public sealed partial class NativeAotTests(PackedPackages packages)
{
    private const string Name = "NativeAot";

    // Beside a program that has nothing but an HttpClient.
    private const int MaxAddedBytes = 500_000;

    // What the native compiler says of reflection that it cannot follow.
    private const string Reflecting = "Console.WriteLine(Type.GetType(args[0])!.GetMethods().Length);";

    [Fact]
    public async Task The_sample_calls_every_operation_without_a_warning_and_stays_small()
    {
        NativeProgram.SkipWithoutLinker();
        await using var simulator = await ServedSimulator.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );
        using var sample = await NativeProgram.PublishAsync(
            packages,
            Sample.ProjectFile(Name, PackedPackages.Version),
            Sample.ReadCode("samples/NativeAot/Program.cs")
        );
        using var bare = await NativeProgram.PublishAsync(
            packages,
            Sample.ProjectFile(Name, packageVersion: null),
            Sample.ReadCode("tests/EnvoyerSms.Benchmarks/ColdStart/Programs/Bare/Program.cs")
        );

        var run = await sample.RunAsync(
            [simulator.BaseAddress.AbsoluteUri, simulator.Login],
            new Dictionary<string, string> { ["ENVOYERSMS_PASSWORD"] = simulator.Password }
        );

        var sizes = string.Create(CultureInfo.InvariantCulture, $"{sample.Size:N0} bytes, bare {bare.Size:N0} bytes");
        TestContext.Current.TestOutputHelper?.WriteLine($"{run.Output}{sizes}");
        Assert.Equal(Operations().Order(), Called(run.Succeeded().Output).Order());
        Assert.True(sample.Size - bare.Size <= MaxAddedBytes, sizes);
    }

    [Fact]
    public async Task A_warning_of_the_native_compiler_would_fail_it()
    {
        NativeProgram.SkipWithoutLinker();
        using var folder = new UserFolder(packages);
        folder.Write("program.csproj", Sample.ProjectFile(Name, PackedPackages.Version));
        folder.Write("Program.cs", Reflecting);
        Assert.Contains("error IL2", (await folder.RunAsync(["publish"])).Failed().Output, StringComparison.Ordinal);
    }

    // Every operation that the contract names.
    private static IEnumerable<string> Operations() =>
        Sample
            .ReadCode("contract/envoyersms.contract.yaml")
            .Split('\n')
            .SkipWhile(line => line != "operations:")
            .Select(line => OperationKey().Match(line).Groups["name"].Value)
            .Where(name => name.Length > 0);

    // The sample begins each line with the operation that it called.
    private static IEnumerable<string> Called(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)[0]);

    [GeneratedRegex("^  (?<name>[A-Z][A-Za-z]+):$")]
    private static partial Regex OperationKey();
}
