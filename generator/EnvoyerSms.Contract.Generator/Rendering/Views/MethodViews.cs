using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Slices;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>One way to call an operation.</summary>
/// <param name="Parameters">Before the cancellation token.</param>
/// <param name="Call">What its body calls, without the arguments' closing brace.</param>
internal sealed record MethodView(
    IReadOnlyList<string> Docs,
    IReadOnlyList<string> Attributes,
    IReadOnlyList<MethodParameterView> Parameters,
    string Call
);

internal sealed record MethodParameterView(string Type, string Name);

internal static class MethodViews
{
    public static IReadOnlyList<MethodView> Of(OperationSlice slice, DocWords words, bool canFailChecks)
    {
        var operation = slice.Operation;
        var required = operation.Parameters.Where(parameter => parameter.Required).ToArray();
        var whole = operation.Parameters.Count == 0 ? WithoutRequest() : WithRequest();
        return required.Length == 0 ? [whole] : [whole, Direct()];

        MethodView WithoutRequest() =>
            Method([], parameterDocs: [], $"_transport.SendAsync({operation.Name}Operation.Definition, default, ");

        MethodView WithRequest() =>
            Method(
                [new MethodParameterView(operation.Name + "Request", "request")],
                [$"<param name=\"request\">{words.RequestParameter}</param>"],
                $"_transport.SendAsync({operation.Name}Operation.Definition, request, "
            );

        MethodView Direct()
        {
            var taken = new HashSet<string> { "cancellationToken" };
            var names = required.Select(parameter => CSharpNames.Local(parameter.Name, taken)).ToArray();
            var members = required.Zip(names, (parameter, name) => $"{parameter.Name} = {name}");
            return Method(
                [.. required.Zip(names, (parameter, name) => new MethodParameterView(CSharpTypes.Of(parameter), name))],
                [.. required.Zip(names, (parameter, name) => ParameterDoc(parameter, name))],
                $"{operation.Name}Async(new {operation.Name}Request {{ {string.Join(", ", members)} }}, "
            );
        }

        string ParameterDoc(ParameterModel parameter, string name) =>
            $"<param name=\"{name.TrimStart('@')}\">{words.Text(parameter.Fact, parameter.Name)}</param>";

        string Call()
        {
            var request = operation.Parameters.Count == 0 ? "" : $", Request = typeof({operation.Name}Request)";
            return $"global::EnvoyerSms.ApiCall({CSharpLiterals.String(operation.Name)}, global::EnvoyerSms.ApiEffect.{operation.Effect}{request})";
        }

        MethodView Method(
            IReadOnlyList<MethodParameterView> parameters,
            IEnumerable<string> parameterDocs,
            string call
        ) =>
            new(
                [
                    .. words.Lines(operation.Fact, operation.Name),
                    .. parameterDocs,
                    $"<param name=\"cancellationToken\">{words.CancellationParameter(operation.Effect)}</param>",
                    .. Exceptions(slice, words, canFailChecks),
                ],
                [.. ItemView.Obsolete(words, operation.Fact, "Async"), Call()],
                parameters,
                call
            );
    }

    private static IEnumerable<string> Exceptions(OperationSlice slice, DocWords words, bool canFailChecks)
    {
        if (canFailChecks)
            yield return $"<exception cref=\"global::EnvoyerSms.ApiValidationException\">{words.ValidationFails}</exception>";
        var errors = string.Join(
            ", ",
            slice.Operation.Errors.Select(name => $"<see cref=\"{slice.Context.Errors}.{name}\"/>")
        );
        var text = errors.Length == 0 ? words.ApiRefuses : words.ApiRefusesSuchAs(errors);
        yield return $"<exception cref=\"{slice.Context.Exception}\">{text}</exception>";
    }
}
