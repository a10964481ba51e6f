using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>How all pages of a list are read.</summary>
internal static class PagesReader
{
    // In the order of PagesWay.
    private static readonly string[] Ways = ["offset", "page", "token", "next"];
    private static readonly string[] OfCounted = ["total", "size"];

    /// <summary>How all pages of a list are read. Methods of their own have names of their own, checked with those of operations.</summary>
    public static PagesModel? Read(OperationResponse response)
    {
        using var pages = response.Open("pages");
        if (pages is null)
            return null;
        response.Need("pages", effect => effect == Effect.Read, "only what reads is called page after page");
        var way = ReadWay(pages);
        var (parameter, link) = ReadLink(response, pages, way);
        var isCounted = way is PagesWay.Offset or PagesWay.Page;
        if (!isCounted)
            Refuse(pages, OfCounted, way, "leave it out: the list ends where a page names no next one");
        if (way != PagesWay.Page)
            Refuse(pages, ["first"], way, "only pages with numbers have a first one");
        var (size, sizeParameter) = isCounted ? ReadSize(response, pages) : (0, "");
        return new PagesModel
        {
            Name = pages.Text("name"),
            Way = way,
            Parameter = parameter,
            First = way == PagesWay.Page ? (int)(pages.OptionalNumber("first", 0, 1) ?? 1) : 0,
            Link = link,
            Items = response.Field(pages.RequiredText("items"), field => field.Repeated, "a repeated field"),
            Total = isCounted ? ReadTotal(response, pages) : "",
            Size = size,
            SizeParameter = sizeParameter,
            Fact = FactReader.ReadOwn(pages),
        };
    }

    private static PagesWay ReadWay(Keys pages)
    {
        var ways = Ways.Where(pages.Has).ToList();
        if (ways.Count == 0)
        {
            // Reports what is missing, by the commonest way.
            pages.Required(Ways[0]);
            return PagesWay.Offset;
        }
        foreach (var other in ways.Skip(1))
        {
            pages.Optional(other);
            pages.DoesNotFit(other, $"pages by '{ways[0]}'", "write one of the two");
        }
        return (PagesWay)Array.IndexOf(Ways, ways[0]);
    }

    private static (string Parameter, string Link) ReadLink(OperationResponse response, Keys pages, PagesWay way)
    {
        switch (way)
        {
            case PagesWay.Token:
                using (
                    var token = pages.Scope.Open(
                        pages.Required("token"),
                        pages.LocationOfKey("token"),
                        Words.Quoted("token")
                    )
                )
                    return (
                        response.Parameter(
                            token.RequiredText("parameter"),
                            parameter => parameter is { Type: ParameterType.String, Required: false, Repeated: false },
                            "a string parameter that may be left out,"
                        ),
                        Link(response, token.RequiredText("field"))
                    );
            case PagesWay.Next:
                return ("", Link(response, pages.RequiredText("next")));
            default:
                return (
                    response.Parameter(
                        pages.Has(Ways[(int)way]) ? pages.RequiredText(Ways[(int)way]) : null,
                        parameter => parameter is { Type: ParameterType.Integer, Required: false, Repeated: false },
                        "an integer parameter that may be left out,"
                    ),
                    ""
                );
        }
    }

    private static string Link(OperationResponse response, YamlScalar? name) =>
        response.Field(name, field => field is { Type: FieldType.String, Repeated: false }, "a string field");

    // Without a size only the total tells where the list ends.
    private static string ReadTotal(OperationResponse response, Keys pages) =>
        response.Field(
            pages.Has("size") ? pages.OptionalScalar("total") : pages.RequiredText("total"),
            field => field is { Type: FieldType.Integer, Repeated: false, Required: true },
            "a required integer field"
        );

    private static (int Size, string Parameter) ReadSize(OperationResponse response, Keys pages)
    {
        if (
            pages.Peek("size") is not YamlScalar { IsNull: false } scalar
            || !char.IsLetter(scalar.Text.FirstOrDefault())
        )
            return ((int)(pages.OptionalNumber("size", 1, int.MaxValue) ?? 0), "");
        var parameter = response.Parameter(
            pages.OptionalScalar("size"),
            parameter => parameter is { Type: ParameterType.Integer, Repeated: false },
            "an integer parameter"
        );
        // What it asks for where it is left out is known to the API alone, unless the contract says. A required one never is.
        var usual = response
            .Operation.Parameters.FirstOrDefault(known => known.Name == parameter && !known.Required)
            ?.Default;
        return (
            int.TryParse(usual, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0,
            parameter
        );
    }

    private static void Refuse(Keys pages, IEnumerable<string> keys, PagesWay way, Wording advice)
    {
        foreach (var key in keys.Where(pages.Has))
        {
            pages.Optional(key);
            pages.DoesNotFit(key, $"pages by '{Ways[(int)way]}'", advice);
        }
    }
}
