using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>One way to call an operation.</summary>
/// <param name="Parameters">Before the cancellation token.</param>
/// <param name="Body">Its only expression.</param>
internal sealed record MethodView(
    IReadOnlyList<string> Docs,
    IReadOnlyList<string> Attributes,
    string Returns,
    string Name,
    IReadOnlyList<MethodParameterView> Parameters,
    string Body
);

/// <param name="Default">What stands behind the name: <c> = null</c>, or nothing.</param>
internal sealed record MethodParameterView(string Type, string Name, string Default = "");

/// <summary>
/// The methods of an operation. What client and interface have takes the whole request; what takes the required parameters alone
/// extends the interface, so that whoever implements it writes each operation once.
/// </summary>
internal sealed class MethodViews
{
    private readonly OperationSpec _spec;
    private readonly OperationModel _operation;
    private readonly DocWords _words;
    private readonly IReadOnlyList<IReadOnlyList<ParameterModel>> _forms;
    private readonly IReadOnlyList<string> _exceptions;

    public MethodViews(OperationSpec spec, DocWords words, bool canFailChecks)
    {
        (_spec, _operation, _words) = (spec, spec.Operation, words);
        _forms = [.. ShortForm.AllOf(_operation)];
        _exceptions = [.. Exceptions(canFailChecks)];
        var kinds = MethodKinds.Of(spec, words).ToArray();
        if (spec.IsGone)
        {
            Whole = [];
            Extending = [.. kinds.SelectMany(Gone)];
            return;
        }
        Whole = [.. kinds.Select(kind => _operation.Parameters.Count == 0 ? WithoutRequest(kind) : WithRequest(kind))];
        Extending = [.. ShortForms(kinds), .. Former(kinds[0])];
    }

    public IReadOnlyList<MethodView> Whole { get; }

    /// <summary>What takes the required values alone, and the old name of the operation.</summary>
    public IReadOnlyList<MethodView> Extending { get; }

    private IEnumerable<MethodView> ShortForms(IEnumerable<MethodKind> kinds) =>
        _forms.SelectMany(form => kinds.Select(kind => Direct(kind, kind, form, [Inherited(kind)])));

    // Code that calls it does not compile, so nothing is to be done.
    private IEnumerable<MethodView> Gone(MethodKind kind) =>
        _forms
            .Select(form => Direct(kind, kind, form, _words.Lines(kind.Fact, kind.Name)))
            .Prepend(Extension(kind, _words.Lines(kind.Fact, kind.Name)))
            .Select(method =>
                method with
                {
                    Attributes = kind.Obsolete,
                    Body = "throw new global::System.NotSupportedException()",
                }
            );

    // What reads pages or waits has a name of its own.
    private IEnumerable<MethodView> Former(MethodKind kind)
    {
        if (!_operation.Fact.HasAlias)
            yield break;
        var now = EmittedNames.Method(_operation.Name);
        var former = kind with { Name = _operation.Fact.Was, Obsolete = ItemView.Alias(_words, now) };
        yield return Extension(former, _words.FormerName(now), kind);
        foreach (var form in _forms)
            yield return Direct(former, kind, form, [Inherited(kind)]);
    }

    /// <param name="calls">What it calls, where its own name is an old one.</param>
    private MethodView Extension(MethodKind kind, IEnumerable<string> docs, MethodKind? calls = null)
    {
        var takesRequest = _operation.Parameters.Count > 0;
        return Method(
            kind,
            [
                .. docs,
                $"<param name=\"client\">{_words.ClientParameter}</param>",
                .. takesRequest ? [$"<param name=\"request\">{_words.RequestParameter}</param>"] : (string[])[],
                .. CommonParameterDocs(kind),
            ],
            takesRequest ? [new MethodParameterView(RequestType, "request")] : [],
            $"client.{EmittedNames.Method((calls ?? kind).Name)}({(takesRequest ? "request, " : "")}"
        );
    }

    private MethodView WithoutRequest(MethodKind kind) =>
        Method(kind, Docs(kind, []), [], kind.Call(OperationView.NoRequest + ".Value"));

    private MethodView WithRequest(MethodKind kind) =>
        Method(
            kind,
            Docs(kind, [$"<param name=\"request\">{_words.RequestParameter}</param>"]),
            [new MethodParameterView(RequestType, "request")],
            kind.Call("request")
        );

    /// <param name="called">What it calls: another one where its own name is an old one.</param>
    private MethodView Direct(
        MethodKind kind,
        MethodKind called,
        IReadOnlyList<ParameterModel> form,
        IEnumerable<string> docs
    )
    {
        HashSet<string> taken = ["client", "cancellationToken", .. kind.Settings.Select(setting => setting.Name)];
        var names = form.Select(parameter => CSharpNames.Local(ArgumentName(parameter), taken)).ToArray();
        var members = form.Zip(names, (parameter, name) => $"{parameter.Name} = {name}");
        var settings = string.Concat(kind.Settings.Select(setting => setting.Name + ", "));
        return Method(
            kind,
            [
                .. docs,
                $"<param name=\"client\">{_words.ClientParameter}</param>",
                .. form.Zip(names, ParameterDoc),
                .. CommonParameterDocs(kind),
            ],
            [
                .. form.Zip(
                    names,
                    (parameter, name) => new MethodParameterView(_spec.Context.Types.Given(parameter), name)
                ),
            ],
            $"client.{EmittedNames.Method(called.Name)}(new {RequestType} {{ {string.Join(", ", members)} }}, {settings}"
        );
    }

    // A parameter has no alias: its old name holds until that of the member goes, or calls that name it would break before.
    private static string ArgumentName(ParameterModel parameter) =>
        parameter.Fact.HasAlias ? parameter.Fact.Was : parameter.Name;

    private string RequestType => EmittedNames.Request(_operation.Name);

    // The docs of what takes the whole request.
    private string Inherited(MethodKind kind)
    {
        var settings = string.Concat(kind.Settings.Select(setting => ", " + XmlDocText.CrefType(setting.Type)));
        return $"<inheritdoc cref=\"{_spec.Context.Names.Interface}.{EmittedNames.Method(kind.Name)}({RequestType}{settings}, global::System.Threading.CancellationToken)\"/>";
    }

    private string ParameterDoc(ParameterModel parameter, string name) =>
        $"<param name=\"{name.TrimStart('@')}\">{_words.Text(parameter.Fact, parameter.Name)}</param>";

    private IEnumerable<string> CommonParameterDocs(MethodKind kind) =>
        kind.SettingDocs.Append(
            $"<param name=\"cancellationToken\">{_words.CancellationParameter(_operation.Effect)}</param>"
        );

    private IEnumerable<string> Docs(MethodKind kind, IEnumerable<string> parameterDocs) =>
        [
            .. _words.Lines(kind.Fact, kind.Name),
            .. parameterDocs,
            .. CommonParameterDocs(kind),
            .. kind.ReturnDocs,
            .. _exceptions,
        ];

    private MethodView Method(
        MethodKind kind,
        IEnumerable<string> docs,
        IEnumerable<MethodParameterView> parameters,
        string call
    ) =>
        new(
            [.. docs],
            [.. kind.Obsolete, Mark(), .. MemberAttributes.Caution(_operation.Caution)],
            kind.Returns,
            EmittedNames.Method(kind.Name),
            [.. parameters, .. kind.Settings],
            call + "cancellationToken)"
        );

    private string Mark()
    {
        var request = _operation.Parameters.Count == 0 ? "" : $", Request = typeof({RequestType})";
        return $"global::EnvoyerSms.Runtime.Metadata.ApiCall({CSharpLiterals.String(_operation.Name)}, global::EnvoyerSms.ApiEffect.{_operation.Effect}{request})";
    }

    private IEnumerable<string> Exceptions(bool canFailChecks)
    {
        if (canFailChecks)
            yield return $"<exception cref=\"global::EnvoyerSms.ApiValidationException\">{_words.ValidationFails}</exception>";
        var errors = string.Join(
            ", ",
            _operation.Errors.Select(name => $"<see cref=\"{_spec.Context.Names.Errors}.{name}\"/>")
        );
        var text = errors.Length == 0 ? _words.ApiRefuses : _words.ApiRefusesSuchAs(errors);
        yield return $"<exception cref=\"{_spec.Context.Names.Exception}\">{text}</exception>";
        yield return $"<exception cref=\"global::EnvoyerSms.ApiException\">{_words.MayBeCalledAgain(_operation.Effect)}</exception>";
    }
}
