using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>The call that a value must come from.</summary>
internal static class RequiresReader
{
    /// <summary>The call that a value must come from. It may stand further down, so its flag is looked up where it is declared.</summary>
    public static RequiresModel? Read(Keys keys, ParameterType type)
    {
        if (keys.Optional("requires") is not { } node)
            return null;
        if (type == ParameterType.Flag)
            keys.DoesNotFit("requires", "a flag", "no response holds a flag");
        var scope = keys.Scope;
        using var requires = scope.Open(node, keys.LocationOfKey("requires"), Words.Quoted("requires"));
        var name = requires.RequiredText("operation");
        var flag = requires.RequiredText("flag");
        References.To(scope, name, scope.Names.OperationNames, "an operation");
        if (scope.Names.Operations.FirstOrDefault(entry => entry.Name == name?.Text) is { } entry && flag is not null)
            new OperationScope(scope, entry.Name, Declarations.Entries(entry.Value, "parameters")).ReferToFlag(flag);
        return name is null || flag is null ? null : new RequiresModel(name.Text, flag.Text);
    }
}
