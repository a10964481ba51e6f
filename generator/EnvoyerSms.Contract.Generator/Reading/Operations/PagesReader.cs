using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>How all pages of a list are read.</summary>
internal static class PagesReader
{
    /// <summary>How all pages of a list are read. Methods of their own have names of their own, checked with those of operations.</summary>
    public static PagesModel? Read(OperationResponse response)
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
            (int)(pages.OptionalNumber("size", 1, int.MaxValue) ?? 0),
            FactReader.ReadOwn(pages)
        );
    }
}
