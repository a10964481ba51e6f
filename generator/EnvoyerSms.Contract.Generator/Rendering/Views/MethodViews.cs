using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Specs;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>One way to call an operation.</summary>
/// <param name="Name">Without <c>Async</c>.</param>
/// <param name="Parameters">Before the cancellation token.</param>
/// <param name="Call">What its body calls, without the arguments' closing brace.</param>
internal sealed record MethodView(
    IReadOnlyList<string> Docs,
    IReadOnlyList<string> Attributes,
    string Returns,
    string Name,
    IReadOnlyList<MethodParameterView> Parameters,
    string Call
);

/// <param name="Default">What stands behind the name: <c> = null</c>, or nothing.</param>
internal sealed record MethodParameterView(string Type, string Name, string Default = "");

/// <summary>The methods of an operation: each takes the whole request, and again the required parameters alone.</summary>
internal sealed class MethodViews
{
    private readonly OperationSpec _spec;
    private readonly OperationModel _operation;
    private readonly DocWords _words;
    private readonly ParameterModel[] _required;
    private readonly IReadOnlyList<string> _exceptions;

    private MethodViews(OperationSpec spec, DocWords words, bool canFailChecks)
    {
        (_spec, _operation, _words) = (spec, spec.Operation, words);
        _required = [.. _operation.Parameters.Where(parameter => parameter.Required)];
        _exceptions = [.. Exceptions(canFailChecks)];
    }

    public static IReadOnlyList<MethodView> Of(OperationSpec spec, DocWords words, bool canFailChecks)
    {
        var views = new MethodViews(spec, words, canFailChecks);
        return [.. MethodKinds.Of(spec, words).SelectMany(views.Methods)];
    }

    private MethodView[] Methods(MethodKind kind)
    {
        var whole = _operation.Parameters.Count == 0 ? WithoutRequest(kind) : WithRequest(kind);
        return _required.Length == 0 ? [whole] : [whole, Direct(kind)];
    }

    private MethodView WithoutRequest(MethodKind kind) => Method(kind, [], parameterDocs: [], kind.Call("default"));

    private MethodView WithRequest(MethodKind kind) =>
        Method(
            kind,
            [new MethodParameterView(_operation.Name + "Request", "request")],
            [$"<param name=\"request\">{_words.RequestParameter}</param>"],
            kind.Call("request")
        );

    private MethodView Direct(MethodKind kind)
    {
        HashSet<string> taken = ["cancellationToken", .. kind.Settings.Select(setting => setting.Name)];
        var names = _required.Select(parameter => CSharpNames.Local(parameter.Name, taken)).ToArray();
        var members = _required.Zip(names, (parameter, name) => $"{parameter.Name} = {name}");
        var settings = string.Concat(kind.Settings.Select(setting => setting.Name + ", "));
        return Method(
            kind,
            [.. _required.Zip(names, (parameter, name) => new MethodParameterView(CSharpTypes.Of(parameter), name))],
            _required.Zip(names, ParameterDoc),
            $"{kind.Name}Async(new {_operation.Name}Request {{ {string.Join(", ", members)} }}, {settings}"
        );
    }

    private string ParameterDoc(ParameterModel parameter, string name) =>
        $"<param name=\"{name.TrimStart('@')}\">{_words.Text(parameter.Fact, parameter.Name)}</param>";

    private MethodView Method(
        MethodKind kind,
        IEnumerable<MethodParameterView> parameters,
        IEnumerable<string> parameterDocs,
        string call
    ) =>
        new(
            [
                .. _words.Lines(kind.Fact, kind.Name),
                .. parameterDocs,
                .. kind.SettingDocs,
                $"<param name=\"cancellationToken\">{_words.CancellationParameter(_operation.Effect)}</param>",
                .. kind.ReturnDocs,
                .. _exceptions,
            ],
            [.. kind.Obsolete, Mark()],
            kind.Returns,
            kind.Name,
            [.. parameters, .. kind.Settings],
            call
        );

    private string Mark()
    {
        var request = _operation.Parameters.Count == 0 ? "" : $", Request = typeof({_operation.Name}Request)";
        return $"global::EnvoyerSms.Runtime.Metadata.ApiCall({CSharpLiterals.String(_operation.Name)}, global::EnvoyerSms.ApiEffect.{_operation.Effect}{request})";
    }

    private IEnumerable<string> Exceptions(bool canFailChecks)
    {
        if (canFailChecks)
            yield return $"<exception cref=\"global::EnvoyerSms.ApiValidationException\">{_words.ValidationFails}</exception>";
        var errors = string.Join(
            ", ",
            _operation.Errors.Select(name => $"<see cref=\"{_spec.Context.Errors}.{name}\"/>")
        );
        var text = errors.Length == 0 ? _words.ApiRefuses : _words.ApiRefusesSuchAs(errors);
        yield return $"<exception cref=\"{_spec.Context.Exception}\">{text}</exception>";
        yield return $"<exception cref=\"global::EnvoyerSms.ApiException\">{_words.MayBeCalledAgain(_operation.Effect)}</exception>";
    }
}
