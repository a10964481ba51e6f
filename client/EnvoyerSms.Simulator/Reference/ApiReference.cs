using EnvoyerSms.Contract.Reference;
using EnvoyerSms.Simulator.Pages;
using EnvoyerSms.Testing;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Simulator.Reference;

// The API as the contract has it, which lies in the assembly: what pages say of the API follows it.
internal static class ApiReference
{
    private static readonly Lazy<EmbeddedReference> Lazy = new(Read);

    public static IReadOnlyList<OperationFacts> Operations => Whole.Operations;

    public static EmbeddedReference Whole => Lazy.Value;

    public static OperationFacts? Find(string name) => Operations.FirstOrDefault(operation => operation.Name == name);

    public static OperationFacts? Find(SimulatedOperation operation) => Find(operation.ToString());

    // The fields of its first example, by the names on the wire.
    public static IReadOnlyDictionary<string, string> ExampleOf(OperationFacts operation) =>
        Fields.Decode(operation.ExampleForm);

    private static EmbeddedReference Read()
    {
        using var text = new StreamReader(
            typeof(ApiReference).Assembly.GetManifestResourceStream("envoyersms.contract.yaml")!
        );
        var pages = Names().ToDictionary(EmbeddedReference.PageOf, Routes.Operation);
        return EmbeddedReference.Read(
            text.ReadToEnd(),
            page => pages.GetValueOrDefault(page) ?? Routes.Reference(page)
        );
    }

    // Those of the simulator are those of the contract, which a test says.
    private static string[] Names() => Enum.GetNames<SimulatedOperation>();
}
