using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>One field of a response: the local it is read into, and what its member is made of.</summary>
/// <param name="Local">Declaration of the local.</param>
/// <param name="IsMissing">True where nothing of the field came.</param>
/// <param name="Member">The member and what is made of the local.</param>
internal sealed record ReadView(string Local, string IsMissing, string Member);

/// <summary>What is done where something may stand.</summary>
/// <param name="Expected">True, or true again and again, where it comes at once; empty where that is not looked for.</param>
/// <param name="Condition">True where the cursor stands on it.</param>
/// <param name="Statements">Read it.</param>
internal sealed record ReadStepView(string Expected, string Condition, IReadOnlyList<string> Statements)
{
    /// <summary>Also where an <c>if</c> alone would take the <c>else</c> behind it.</summary>
    public bool IsBlock => Statements.Count != 1 || Statements[0].StartsWith("if ", StringComparison.Ordinal);
    public bool IsExpected => Expected.Length > 0;
}

/// <summary>How an element is read.</summary>
/// <param name="Method">Name of the method that reads it; empty for the record itself.</param>
/// <param name="Parameters">Of that method, behind the cursor.</param>
/// <param name="Attributes">Read its attributes.</param>
/// <param name="Own">Reads its own text; none where it holds elements.</param>
/// <param name="Elements">Read what is in it.</param>
internal sealed record ReadPlaceView(
    string Method,
    string Parameters,
    IReadOnlyList<ReadStepView> Attributes,
    IReadOnlyList<string> Own,
    IReadOnlyList<ReadStepView> Elements
)
{
    public bool HasElements => Elements.Count > 0;
    public bool IsExpected => Elements.Any(element => element.IsExpected);
}

/// <summary>How the fields of a type are read from its element.</summary>
internal sealed class ReadViews
{
    private readonly ReadStatements _statements;
    private readonly HashSet<string> _members;
    private readonly List<ReadPlaceView> _inner = [];

    public ReadViews(TypeSpec spec, FormatViews formats)
    {
        _statements = new ReadStatements(spec, formats);
        _members =
        [
            spec.Type.Name,
            .. spec.Type.Fields.Select(field => field.Name),
            .. EmittedNames.MembersOfResponses,
        ];
        Fields = [.. spec.Type.Fields.Select(_statements.Field)];
        Root = View(ReadPlace.Of(spec.Type.Fields), method: "");
    }

    public IReadOnlyList<ReadView> Fields { get; }

    /// <summary>The element of the type.</summary>
    public ReadPlaceView Root { get; }

    /// <summary>Elements in it that are no fields themselves.</summary>
    public IReadOnlyList<ReadPlaceView> Inner => _inner;

    private ReadPlaceView View(ReadPlace place, string method) =>
        new(
            method,
            string.Concat(place.Fields.Distinct().Select(field => ", " + _statements.Parameter(field))),
            [.. place.Attributes.Select(attribute => Attribute(attribute.Name, attribute.Field))],
            place.Name.Length == 0 && place.Value is { } own ? _statements.Read(own) : [],
            [.. Elements(place)]
        );

    private ReadStepView Attribute(string name, FieldModel field) =>
        new("", $"{_statements.Once(field)}xml.Attribute({CSharpLiterals.Utf8(name)})", _statements.Read(field));

    private IEnumerable<ReadStepView> Elements(ReadPlace place)
    {
        var seen = new HashSet<FieldModel>();
        foreach (var child in place.Children)
        {
            if (!child.IsField)
                yield return Element(child);
            // All names of one field are told together.
            else if (seen.Add(child.Value!))
                yield return Field(
                    child.Value!,
                    [
                        .. place
                            .Children.Where(other => other.IsField && other.Value == child.Value)
                            .Select(other => other.Name),
                    ],
                    isFirst: place.Name.Length == 0
                );
        }
    }

    private ReadStepView Field(FieldModel field, string[] names, bool isFirst)
    {
        var isNamed = string.Join(" || ", names.Select(Is));
        var once = _statements.Once(field);
        return new ReadStepView(
            isFirst ? $"{(field.Repeated ? "while" : "if")} (xml.NextIs({CSharpLiterals.Utf8(names[0])}))" : "",
            once.Length > 0 && names.Length > 1 ? $"{once}({isNamed})" : once + isNamed,
            _statements.Read(field)
        );
    }

    // Its attributes come first: whoever reads what is in it leaves it.
    private ReadStepView Element(ReadPlace place)
    {
        if (place.Children.Count > 0)
        {
            var method = MethodName(place.Name);
            _inner.Add(View(place, method));
            var arguments = place.Fields.Distinct().Select(field => ", " + _statements.Argument(field));
            return new ReadStepView("", Is(place.Name), [$"{method}(ref xml{string.Concat(arguments)});"]);
        }
        var statements = place
            .Attributes.Select(attribute => OneLine(Attribute(attribute.Name, attribute.Field)))
            .ToList();
        if (place.Value is { } value)
        {
            var read = _statements.Read(value);
            // In a block, as attributes have an item of their own.
            statements.Add(
                _statements.Once(value) is { Length: > 0 } once
                    ? OneLine(new ReadStepView("", once.Substring(0, once.Length - 4), read))
                : read.Count > 1 ? Block(read)
                : read[0]
            );
        }
        return new ReadStepView("", Is(place.Name), statements);
    }

    private static string OneLine(ReadStepView step) =>
        $"if ({step.Condition}) {(step.IsBlock ? Block(step.Statements) : step.Statements[0])}";

    private static string Block(IEnumerable<string> statements) => $"{{ {string.Join(" ", statements)} }}";

    private static string Is(string name) => $"xml.NameIs({CSharpLiterals.Utf8(name)})";

    private string MethodName(string element)
    {
        var name =
            "Read"
            + string.Concat(
                element.Where(char.IsLetterOrDigit).Select((c, i) => i == 0 ? char.ToUpperInvariant(c) : c)
            );
        while (!_members.Add(name))
            name += "Inside";
        return name;
    }
}
