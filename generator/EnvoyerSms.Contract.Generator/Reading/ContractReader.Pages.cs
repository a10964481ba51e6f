using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading;

internal static partial class ContractReader
{
    /// <summary>How all pages of a list are read. Methods of their own have names of their own, checked with those of operations.</summary>
    private static PagesModel? ReadPages(OperationResponse response)
    {
        using var pages = response.Open("pages");
        if (pages is null)
            return null;
        response.Need("pages", effect => effect == Effect.Read, "only what reads is called page after page");
        return new PagesModel(
            pages.Text("name"),
            response.Parameter(
                pages.RequiredText("offset"),
                parameter => parameter is { Type: ParameterType.Integer, Required: false },
                "an integer parameter that may be left out,"
            ),
            response.Field(pages.RequiredText("items"), field => field.Repeated, "a repeated field"),
            response.Field(
                pages.RequiredText("total"),
                field => field is { Type: FieldType.Integer, Repeated: false, Required: true },
                "a required integer field"
            ),
            ReadOwnFact(pages)
        );
    }

    /// <summary>Words and basis of what is there as long as its owner is.</summary>
    private static Fact ReadOwnFact(Keys keys) => new() { Summary = ReadSummary(keys), Basis = ReadBasis(keys) };
}
