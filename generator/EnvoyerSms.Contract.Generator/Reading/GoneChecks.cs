using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>
/// What is there to this day and names what is gone: the client would silently be without it. A rule, a condition or an error that is
/// about what is gone went with it, and nobody misses it.
/// </summary>
internal sealed partial class GoneChecks
{
    private readonly ContractModel _model;
    private readonly List<(ContractPath Path, string Name, Removal Removal)> _found = [];

    private GoneChecks(ContractModel model) => _model = model;

    /// <param name="document">Where things stand; asked where there is something to tell.</param>
    public static void Run(ContractScope scope, ContractModel model, ContractDocument document)
    {
        if (!model.HasEnds)
            return;
        var checks = new GoneChecks(model);
        checks.CheckReplacements();
        foreach (var operation in model.Operations.Where(operation => operation.Fact.Removed is null))
            checks.CheckOperation(operation);
        foreach (var type in model.Types)
        {
            foreach (var field in type.Fields.Where(field => field.Fact.Removed is null))
                checks.CheckEnum(PathOf("types", type.Name, "fields", field.Name).Of("type"), field.TypeName);
        }
        if (model.Api.RateLimit?.LimitFrom.Split('.') is [var owner, var limit])
            checks.CheckField(PathOf("api", "rateLimit", "limitFrom"), owner, limit);
        if (checks._found.Count == 0)
            return;
        // The client is sound without it.
        using var aside = scope.Problems.Aside();
        var locator = new ContractLocator(document);
        foreach (var (path, name, removal) in checks._found)
            scope.Report(RuleIds.NamesWhatIsGone, locator.Find(path), Words.Short(name), removal.Since.ToString());
    }

    private void CheckOperation(OperationModel operation)
    {
        var path = PathOf("operations", operation.Name);
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Fact.Removed is null))
            CheckParameter(path.Of("parameters").Of(parameter.Name), parameter);
        CheckField(path.Of("resourceId"), operation.Response, operation.ResourceId);
        if (operation.Pages is { } pages)
            CheckPages(path.Of("pages"), operation, pages);
        CheckParameter(path.Of("batch"), operation, operation.Batch);
        CheckParameter(path.Of("batchAt"), operation, operation.BatchAt);
        var type = operation.Response;
        foreach (var step in operation.Poll?.Until ?? [])
        {
            CheckField(path.Of("poll").Of("until"), type, step);
            type = FieldOf(type, step)?.TypeName ?? "";
        }
        foreach (var (field, parameter) in operation.AlreadyDone?.Response ?? [])
        {
            var taken = path.Of("alreadyDone").Of("response").Of(field);
            CheckField(taken, operation.Response, field);
            CheckParameter(taken, operation, parameter);
        }
    }

    private void CheckPages(ContractPath path, OperationModel operation, PagesModel pages)
    {
        var (parameter, link) = pages.Way switch
        {
            PagesWay.Offset => (path.Of("offset"), path),
            PagesWay.Page => (path.Of("page"), path),
            PagesWay.Token => (path.Of("token").Of("parameter"), path.Of("token").Of("field")),
            _ => (path, path.Of("next")),
        };
        CheckParameter(parameter, operation, pages.Parameter);
        CheckParameter(path.Of("size"), operation, pages.SizeParameter);
        CheckField(link, operation.Response, pages.Link);
        CheckField(path.Of("items"), operation.Response, pages.Items);
        CheckField(path.Of("total"), operation.Response, pages.Total);
    }

    private void CheckParameter(ContractPath path, ParameterModel parameter)
    {
        CheckEnum(path.Of("type"), parameter.TypeName);
        if (parameter.Default.Length > 0)
            Check(
                path.Of("default"),
                parameter.Default,
                EnumOf(parameter.TypeName)?.Values.FirstOrDefault(value => value.Name == parameter.Default)?.Fact
            );
    }

    // What no value is left of is no type any more.
    private void CheckEnum(ContractPath path, string name)
    {
        if (EnumOf(name) is { } item && item.Values.All(value => value.Fact.Removed is not null))
            Check(path, name, item.Values.OrderBy(value => value.Fact.Removed!.Since).LastOrDefault()?.Fact);
    }

    private void CheckField(ContractPath path, string type, string name) =>
        Check(path, name, FieldOf(type, name)?.Fact);

    private void CheckParameter(ContractPath path, OperationModel operation, string name) =>
        Check(path, name, operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Fact);

    private void Check(ContractPath path, string name, Fact? fact)
    {
        if (fact?.Removed is { } removal)
            _found.Add((path, name, removal));
    }

    private FieldModel? FieldOf(string type, string name) =>
        _model.Types.FirstOrDefault(known => known.Name == type)?.Fields.FirstOrDefault(field => field.Name == name);

    private EnumModel? EnumOf(string name) => _model.Enums.FirstOrDefault(known => known.Name == name);

    private static ContractPath PathOf(params string[] keys) =>
        keys.Aggregate(ContractPath.Top, (path, key) => path.Of(key));
}
