namespace EnvoyerSms.Hosts.Tests;

/// <summary>The netstandard2.0 build is run where everything of the newest framework is at hand to check it.</summary>
public sealed class NetStandardBuildTests
{
    [Fact]
    public Task The_tests_of_the_runtime_pass_on_it() =>
        RuntimeBuild.CheckAsync(
            BuiltFiles.NetStandardTests,
            ".NETStandard,Version=v2.0",
            TestContext.Current.CancellationToken
        );
}
