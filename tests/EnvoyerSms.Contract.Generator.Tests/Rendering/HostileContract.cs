using System.Collections;
using System.Reflection;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Rendering;

/// <summary>A contract with one text in every field that is not a name or a number, past the reader and its refusals.</summary>
internal static class HostileContract
{
    // Names are identifiers, which the reader has checked; these refer to them.
    private static readonly string[] Names =
    [
        "Name",
        "Namespace",
        "TypeName",
        "Response",
        "Error",
        "Errors",
        "Missing",
        "When",
        "Unless",
        "WhenEmpty",
        "AppendedWhen",
        "Default",
        "Credentials",
        "Path",
        "Now",
        "ResourceId",
        "Batch",
        "BatchAt",
        "Link",
        "SizeParameter",
        "Items",
        "Total",
        "Until",
        "Pending",
        "Field",
        "Parameter",
        "InAddress",
        "RateGroup",
        "Was",
        "Credential",
    ];

    public static ContractModel WithTexts(string contract, string text)
    {
        var model =
            Sample.Read(contract).Value ?? throw new ArgumentException("The contract is wrong.", nameof(contract));
        Fill(model, text);
        return model;
    }

    private static void Fill(object owner, string text)
    {
        foreach (var property in owner.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.CanWrite && property.GetIndexParameters().Length == 0)
                Fill(owner, property, text);
        }
    }

    private static void Fill(object owner, PropertyInfo property, string text)
    {
        var value = property.GetValue(owner);
        switch (value)
        {
            case string when IsText(owner, property):
                property.SetValue(owner, IsPath(owner, property) ? OneStep(text) : text);
                break;
            case LocalizedText:
                property.SetValue(owner, new LocalizedText(text, text));
                break;
            case EquatableArray<string> names when IsText(owner, property):
                property.SetValue(
                    owner,
                    names.Select(_ => IsPath(owner, property) ? OneStep(text) : text).ToEquatableArray()
                );
                break;
            case IEnumerable items and not string:
                foreach (var item in items)
                    Fill(item, text);
                break;
            case not null
                when property.PropertyType.Namespace == typeof(ContractModel).Namespace
                    && !property.PropertyType.IsEnum:
                Fill(value, text);
                break;
        }
    }

    // Each step of a path is a name, which the reader has checked; how many there are decides what is emitted.
    private static bool IsPath(object owner, PropertyInfo property) =>
        (owner, property.Name)
            is
                (FieldModel, "Wire")
                or
                (OperationModel, "ResponseElement" or "ResponseRoot")
                or
                (EnvelopeModel, "Status" or "ErrorRoot" or "Error" or "ErrorId" or "ErrorMessage" or "ErrorRequest");

    private static string OneStep(string text) =>
        text.Replace("/", "", StringComparison.Ordinal).Replace("@", "", StringComparison.Ordinal);

    private static bool IsText(object owner, PropertyInfo property) =>
        (owner, property.Name) switch
        {
            // What looks like a name and is text.
            (EnvelopeModel or WireModel or StatusModel or HeaderModel or ExampleModel, "Name" or "Error") => owner
                is not ExampleModel
                || property.Name == "Name",
            (OperationModel, "Path") => true,
            (ParameterModel, "Default") => true,
            // What looks like text and is a choice or a number.
            (RuleModel { Kind: ApiRuleKind.Characters or ApiRuleKind.Min or ApiRuleKind.Max }, "Argument") => false,
            (RuleModel, "Parameters") => false,
            (EnumValueModel, "Value") => false,
            (ExampleValue, _) => false,
            _ => !Names.Contains(property.Name),
        };
}
