using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>Parameters that are lists: how their items are sent.</summary>
internal static class ListReader
{
    // Written raw into the form, so it must not mean anything there.
    private const string Separators = ",;|:*!~-_.";

    public static (bool IsRepeated, ListForm Form) Read(Keys keys, ParameterType type)
    {
        var isRepeated = keys.Flag("repeated");
        var form = (ListForm)(keys.OptionalChoice("as", "a way to send a list", Choices.ListForms) ?? 0);
        if (!isRepeated && keys.Has("as"))
            keys.DoesNotFit("as", "a parameter that is not repeated", "add 'repeated: true' or remove it");
        if (!isRepeated || WhyNot(type, form) is not { IsEmpty: false } advice)
            return (isRepeated, form);
        keys.DoesNotFit("repeated", "a parameter of this type", advice);
        return (false, form);
    }

    public static string ReadSeparator(Keys keys, bool isRepeated, ListForm form)
    {
        if (keys.OptionalScalar("separator") is not { } separator)
            return isRepeated && form == ListForm.Separator ? "," : "";
        if (!isRepeated)
            keys.DoesNotFit("separator", "a parameter that is not repeated", "add 'repeated: true' or remove it");
        else if (form == ListForm.Fields)
            keys.DoesNotFit("separator", "a list with a field for each item", "remove it, or 'as: fields'");
        else if (separator.Text.Length != 1 || Separators.IndexOf(separator.Text[0]) < 0)
            keys.Scope.Report(
                RuleIds.BadValue,
                separator.Location,
                Words.Short(separator.Text),
                "one of , ; | : * ! ~ - _ ."
            );
        return form == ListForm.Fields ? "" : separator.Text;
    }

    private static Wording WhyNot(ParameterType type, ListForm form) =>
        type == ParameterType.Flag ? "a flag is set or left out"
        : form == ListForm.Separator && type is ParameterType.DateTime or ParameterType.Enum
            ? "add 'as: fields', as it cannot be one of several in one field"
        : "";
}
