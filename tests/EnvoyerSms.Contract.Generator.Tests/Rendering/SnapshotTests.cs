using EnvoyerSms.Contract.Generator.Tests.Pipeline;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;

namespace EnvoyerSms.Contract.Generator.Tests.Rendering;

/// <summary>A few outputs as a whole: read them as code that a colleague wrote.</summary>
public sealed class SnapshotTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> LibraryFiles = WithExamples(Sample.Text);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> CargoFiles = WithExamples(
        Sample.Load("cargo.contract.yaml")
    );

    [Theory]
    [InlineData("Library.Api.g.cs")]
    [InlineData("Library.Client.g.cs")]
    [InlineData("Library.Enums.LoanState.g.cs")]
    [InlineData("Library.Enums.Shelf.g.cs")]
    [InlineData("Library.Errors.g.cs")]
    [InlineData("Library.Examples.g.cs")]
    [InlineData("Library.Operations.GetCard.g.cs")]
    [InlineData("Library.Operations.GiveBack.g.cs")]
    [InlineData("Library.Operations.LendBooks.g.cs")]
    [InlineData("Library.Operations.MoveBook.g.cs")]
    [InlineData("Library.Options.g.cs")]
    [InlineData("Library.Registration.g.cs")]
    [InlineData("Library.Types.Card.g.cs")]
    [InlineData("Library.Types.Loan.g.cs")]
    public void Library(string file) => Snapshot.Matches(file, LibraryFiles.Value[file]);

    [Theory]
    [InlineData("Cargo.Api.g.cs")]
    [InlineData("Cargo.Errors.g.cs")]
    [InlineData("Cargo.Examples.g.cs")]
    [InlineData("Cargo.Operations.Unbook.g.cs")]
    [InlineData("Cargo.Types.Container.g.cs")]
    [InlineData("Cargo.Types.Voyage.g.cs")]
    public void Cargo(string file) => Snapshot.Matches(file, CargoFiles.Value[file]);

    [Fact]
    public void French()
    {
        const string File = "Library.Operations.LendBooks.g.cs";
        Snapshot.Matches(File, GeneratorHarness.Run(Sample.Text, ("ApiContractLanguage", "fr")).Files[File]);
    }

    [Fact]
    public void Polyfills()
    {
        const string File = "ApiContract.Polyfills.g.cs";
        var consumer = new Consumer { Contracts = [new ContractFile(Sample.Text)], References = Consumer.Runtime };
        Snapshot.Matches(File, GeneratorHarness.Run(consumer).Files[File]);
    }

    private static Lazy<IReadOnlyDictionary<string, string>> WithExamples(string contract) =>
        new(() => GeneratorHarness.Run(contract, ("ApiContractExamples", "true")).Files);
}
