using System.Collections;
using System.Reflection;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>
/// Everything that a contract can say is compared: each property of each record of the model, changed alone, is found. A key that the
/// language gains tomorrow fails here until the comparison knows it.
/// </summary>
public sealed class CompletenessTests
{
    // Follows from what is compared, and is told there.
    private static readonly string[] Derived =
    [
        // From the operations that answer the type, their effects and their resourceId.
        "FieldModel.IsAfterEffect",
        "FieldModel.IsResourceId",
        // From the message and the separators of the envelope.
        "ErrorDetailModel.Detail",
    ];

    // Between them they use every key of the language.
    private static readonly string[] Contracts =
    [
        Sample.Text,
        .. Directory.GetFiles(Path.Combine(ChangeCases.Folder, "../../Contracts"), "*.yaml").Select(File.ReadAllText),
    ];

    public static TheoryData<string> Properties =>
        [
            .. Contracts
                .SelectMany(text => Changes(Read(text)))
                .Select(change => change.Property)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Properties))]
    public void Each_property_is_compared(string property)
    {
        var changed = 0;
        var isFound = Contracts.Any(text => IsFound(text, property, ref changed));
        Assert.True(changed > 0, $"No contract has a {property} that can be changed.");
        Assert.Equal(!Derived.Contains(property), isFound);
    }

    [Fact]
    public void Every_record_of_the_model_is_in_some_contract()
    {
        var all = typeof(ContractModel)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ContractModel).Namespace)
            .Where(type => type.Name.EndsWith("Model", StringComparison.Ordinal))
            .Select(type => type.Name);
        var seen = Contracts
            .SelectMany(text => Changes(Read(text)))
            .Select(change => change.Property.Split('.')[0])
            .ToHashSet();
        Assert.Equal([], all.Where(name => !seen.Contains(name)));
    }

    private static ContractModel Read(string text) => ChangeCase.Read(text, "some.contract.yaml");

    private static bool IsFound(string text, string property, ref int changed)
    {
        var old = Read(text);
        for (var index = 0; ; index++)
        {
            // Changed in place, so each change needs a model of its own.
            var now = Read(text);
            var change = Changes(now).Where(change => change.Property == property).Skip(index).FirstOrDefault();
            if (change is null)
                return false;
            if (!change.Apply())
                continue;
            changed++;
            Assert.NotEqual(old, now);
            if (
                ContractComparison.Refuse(old, now) is not null
                || ContractComparison.Compare(old, now).Changes.Count > 0
            )
                return true;
        }
    }

    /// <summary>One property of one record.</summary>
    /// <param name="Apply">False where its value is none that can be changed alone.</param>
    private sealed record PropertyChange(string Property, Func<bool> Apply);

    private static IEnumerable<PropertyChange> Changes(object owner, string prefix = "")
    {
        foreach (var property in owner.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (!property.CanWrite || property.GetIndexParameters().Length > 0)
                continue;
            var value = property.GetValue(owner);
            // A fact means as much as its owner lets it.
            var path = owner is Fact ? prefix : owner.GetType().Name + ".";
            // What must be there changes by what it holds.
            if (value is not (ApiModel or AuthenticationModel or EnvelopeModel))
                yield return new PropertyChange(path + property.Name, () => Change(owner, property));
            var inner =
                value is not null && IsOfModel(value.GetType()) ? Changes(value, path + "Fact.")
                : value is IEnumerable items and not string
                    ? items.Cast<object>().Where(item => IsOfModel(item.GetType())).SelectMany(item => Changes(item))
                : [];
            foreach (var change in inner)
                yield return change;
        }
    }

    private static bool IsOfModel(Type type) =>
        type.Namespace == typeof(ContractModel).Namespace && type.IsClass && type.GetMethod("<Clone>$") is not null;

    private static bool Change(object owner, PropertyInfo property)
    {
        var value = property.GetValue(owner);
        object? other = value switch
        {
            string text => text + "X",
            bool flag => !flag,
            int number => number + 1,
            long number => number + 1,
            decimal number => number + 1,
            Enum word => Other(word),
            LocalizedText text => text with { En = text.En + "X" },
            ApiVersion version => version with { Major = version.Major + 1 },
            IEnumerable items => Fewer(items, property.PropertyType),
            Fact fact => fact with { Summary = new LocalizedText(fact.Summary.En + "X", "") },
            Deprecation deprecation => deprecation with { Use = deprecation.Use + "X" },
            Removal removal => removal with { Use = removal.Use + "X" },
            Basis basis => basis with { Lines = basis.Lines + "X" },
            null => Something(property.PropertyType),
            _ => null,
        };
        if (other is null && (value is null || !IsNullable(property)))
            return false;
        property.SetValue(owner, other);
        return true;
    }

    private static object Other(Enum word)
    {
        var all = Enum.GetValues(word.GetType());
        return all.GetValue((Array.IndexOf(all, word) + 1) % all.Length)!;
    }

    private static object? Fewer(IEnumerable items, Type array)
    {
        var all = items.Cast<object>().ToList();
        var item = array.GetGenericArguments()[0];
        if (all.Count == 0)
            return item == typeof(string) ? (EquatableArray<string>)["X"] : null;
        var fewer = Array.CreateInstance(item, all.Count - 1);
        for (var index = 0; index < fewer.Length; index++)
            fewer.SetValue(all[index], index);
        return typeof(EquatableArray)
            .GetMethod(nameof(EquatableArray.ToEquatableArray))!
            .MakeGenericMethod(item)
            .Invoke(null, [fewer]);
    }

    private static object? Something(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Activator.CreateInstance(inner)
        : type == typeof(string) ? "X"
        : type == typeof(Deprecation) ? new Deprecation(default, "X")
        : type == typeof(Removal) ? new Removal(default, "X", default)
        : type == typeof(Basis) ? new Basis(BasisKind.Observed, "", "")
        : null;

    private static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}
