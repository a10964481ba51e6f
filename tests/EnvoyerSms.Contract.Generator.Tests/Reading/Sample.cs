using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

/// <summary>A contract that uses every key of the language once.</summary>
internal static class Sample
{
    private const string Ending = ".contract.yaml";

    public static string Text { get; } = Load("sample" + Ending);

    /// <summary>The contract that the package ships.</summary>
    public static string Shipped { get; } = Load("shipped" + Ending);

    /// <summary>Those that stand together for tests, each an API of another shape.</summary>
    public static IReadOnlyList<(string Name, string Text)> Contracts { get; } =
    [
        .. typeof(Sample)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Where(name => name is not ("sample" + Ending or "shipped" + Ending))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, Load(name))),
    ];

    public static ContractModel Model => Whole.Value;

    private static readonly Lazy<ContractModel> Whole = new(() =>
        Read(Text).Value ?? throw new InvalidOperationException("The sample is wrong.")
    );

    public static ParsedContract Read(string text, string path = "sample.contract.yaml") =>
        ContractReader.Read(new ContractText(path, text), TestContext.Current.CancellationToken);

    /// <summary>The text that a place covers.</summary>
    public static string Under(this TextLocation place, string text) => text.Substring(place.Start, place.Length);

    /// <summary>A file beside the shipped contract.</summary>
    public static string Load(string name)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
