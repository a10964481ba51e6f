using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>An element that fields are read from: its attributes, its own text, and what is in it.</summary>
internal sealed class ReadPlace(string name)
{
    /// <summary>Of the element; empty for the record itself.</summary>
    public string Name { get; } = name;

    public List<ReadAttribute> Attributes { get; } = [];

    /// <summary>The field that the element itself is; null where it only holds others.</summary>
    public FieldModel? Value { get; private set; }

    public List<ReadPlace> Children { get; } = [];

    /// <summary>Nothing is read of it but one field, as of nearly all.</summary>
    public bool IsField => Attributes.Count == 0 && Children.Count == 0;

    /// <summary>The fields that are read from it and from what is in it.</summary>
    public IEnumerable<FieldModel> Fields =>
        Attributes
            .Select(attribute => attribute.Field)
            .Concat(Value is null ? [] : [Value])
            .Concat(Children.SelectMany(child => child.Fields));

    public static ReadPlace Of(IEnumerable<FieldModel> fields)
    {
        var root = new ReadPlace("");
        foreach (var field in fields)
        {
            foreach (var path in field.Wire)
                root.Add(field, path);
        }
        return root;
    }

    private void Add(FieldModel field, string path)
    {
        var place = this;
        foreach (var element in ResponsePath.Elements(path))
            place = place.Child(element);
        if (ResponsePath.Attribute(path) is { Length: > 0 } attribute)
            place.Attributes.Add(new ReadAttribute(attribute, field));
        else
            place.Value = field;
    }

    private ReadPlace Child(string element)
    {
        var child = Children.FirstOrDefault(known => known.Name == element);
        if (child is null)
            Children.Add(child = new ReadPlace(element));
        return child;
    }
}

/// <summary>An attribute, and the field that is read from it.</summary>
internal sealed record ReadAttribute(string Name, FieldModel Field);
