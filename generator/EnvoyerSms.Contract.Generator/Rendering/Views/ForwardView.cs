using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Docs;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A property of an emitted record that holds no value of its own.</summary>
/// <param name="Attributes">Without brackets.</param>
internal sealed record ForwardView(
    IReadOnlyList<string> Docs,
    IReadOnlyList<string> Attributes,
    string Type,
    string Name,
    string Accessors
)
{
    /// <summary>The old name of a member.</summary>
    /// <param name="type">What the member was: never null where a value was asked for, whatever the new member is.</param>
    /// <param name="suffix">Behind the member, so that it reads as <paramref name="type"/>.</param>
    public static ForwardView Alias(DocWords words, Fact fact, string name, string type, string suffix) =>
        new(
            words.FormerName(name),
            ItemView.Alias(words, name),
            type,
            fact.Was,
            $"get => {name}{suffix}; init => {name} = value;"
        );

    /// <summary>What was removed: code that names it does not compile.</summary>
    public static ForwardView Tombstone(DocWords words, Fact fact, string name, string type) =>
        new(words.Lines(fact, name), ItemView.Obsolete(words, fact), type, name, "get => default; init { }");
}
