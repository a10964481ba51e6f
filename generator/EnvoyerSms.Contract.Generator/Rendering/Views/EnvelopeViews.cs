using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>What the runtime is told of the envelope.</summary>
internal static class EnvelopeViews
{
    /// <summary>Its properties; what a contract omits is omitted here too.</summary>
    public static IEnumerable<PropertyView> Of(EnvelopeModel envelope, bool hasPaths)
    {
        yield return Text("Root", envelope.Root);
        if (hasPaths)
            yield return new PropertyView("Shape", Paths(envelope));
        else
        {
            // The usual envelope has one text of each.
            var names = Texts(
                ("Status", envelope.Status),
                ("Success", string.Concat(envelope.Success)),
                ("Failure", string.Concat(envelope.Failure)),
                ("Error", envelope.Error),
                ("ErrorId", envelope.ErrorId),
                ("ErrorMessage", envelope.ErrorMessage),
                ("ErrorRequest", envelope.ErrorRequest)
            );
            foreach (var name in names)
                yield return name;
        }
        if (envelope.DetailSeparators.Count > 0)
            yield return List("DetailSeparators", envelope.DetailSeparators);
    }

    private static string Paths(EnvelopeModel envelope)
    {
        var properties = Texts(("Status", envelope.Status)).ToList();
        if (envelope.Success.Count > 0)
            properties.Add(List("Success", envelope.Success));
        if (envelope.Failure.Count > 0)
            properties.Add(List("Failure", envelope.Failure));
        properties.AddRange(
            Texts(
                ("ErrorRoot", envelope.ErrorRoot),
                ("Error", envelope.Error),
                ("ErrorId", Below(envelope.ErrorId)),
                ("ErrorMessage", Below(envelope.ErrorMessage)),
                ("ErrorRequest", Below(envelope.ErrorRequest))
            )
        );
        if (envelope.ErrorFields.Count > 0)
            properties.Add(List("ErrorFields", envelope.ErrorFields.Select(field => Below(field.Wire[0]))));
        if (envelope.HasTextIds)
            properties.Add(new PropertyView("HasTextIds", CSharpLiterals.Bool(true)));
        var members = string.Join(", ", properties.Select(property => $"{property.Name} = {property.Value}"));
        return $"new global::EnvoyerSms.Runtime.Responses.ApiEnvelopePaths {{ {members} }}";

        // Empty where the API has none.
        string Below(string path) => path.Length == 0 ? "" : ResponsePath.Below(envelope.Error, path);
    }

    private static IEnumerable<PropertyView> Texts(params (string Name, string Value)[] texts) =>
        texts.Where(text => text.Value.Length > 0).Select(text => Text(text.Name, text.Value));

    private static PropertyView Text(string name, string value) => new(name, CSharpLiterals.String(value));

    private static PropertyView List(string name, IEnumerable<string> texts) =>
        new(name, $"new[] {{ {CSharpLiterals.Strings(texts)} }}");
}
