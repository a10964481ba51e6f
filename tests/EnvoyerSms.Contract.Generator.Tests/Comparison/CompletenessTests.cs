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

    public static TheoryData<string> Properties =>
        [.. Changes(Sample.Model).Select(change => change.Property).Distinct().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Properties))]
    public void Each_property_is_compared(string property)
    {
        var old = Sample.Model;
        var found = new List<bool>();
        for (var index = 0; ; index++)
        {
            // Changed in place, so each change needs a model of its own.
            var now = Sample.Model;
            if (
                Changes(now).Where(change => change.Property == property).Skip(index).FirstOrDefault() is not { } change
            )
                break;
            if (!change.Apply())
                continue;
            if (now.Equals(old))
                Assert.Fail($"{property} was not changed.");
            found.Add(
                ContractComparison.Refuse(old, now) is not null
                    || ContractComparison.Compare(old, now).Changes.Count > 0
            );
        }
        Assert.True(found.Count > 0, $"The sample has no {property} that can be changed.");
        Assert.Equal(!Derived.Contains(property), found.Contains(true));
    }

    [Fact]
    public void Every_record_of_the_model_is_in_the_sample()
    {
        var all = typeof(ContractModel)
            .Assembly.GetTypes()
            .Where(type =>
                type.Namespace == typeof(ContractModel).Namespace
                && type.Name.EndsWith("Model", StringComparison.Ordinal)
            )
            .Select(type => type.Name);
        var seen = Changes(Sample.Model).Select(change => change.Property.Split('.')[^2]).ToHashSet();
        Assert.Equal([], all.Where(name => !seen.Contains(name)));
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
            if (value is not null && IsOfModel(value.GetType()))
            {
                foreach (var inner in Changes(value, path + "Fact."))
                    yield return inner;
            }
            else if (value is IEnumerable items and not string)
            {
                foreach (
                    var inner in items
                        .Cast<object>()
                        .Where(item => IsOfModel(item.GetType()))
                        .SelectMany(item => Changes(item))
                )
                    yield return inner;
            }
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
        if (all.Count == 0)
            return null;
        var item = array.GetGenericArguments()[0];
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
        : type == typeof(Deprecation) ? new Deprecation(default, "X")
        : type == typeof(Basis) ? new Basis(BasisKind.Observed, "", "")
        : null;

    private static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}
