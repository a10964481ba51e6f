using System.Text.Json;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Constraints;

public sealed class ConstraintKindsTests
{
    private static readonly IReadOnlyList<ConstraintKind> All =
    [
        .. ConstraintKinds.OfOne,
        .. ConstraintKinds.OfSeveral,
    ];

    public static TheoryData<string> Keys => [.. All.Select(row => row.Key)];

    [Fact]
    public void Each_kind_has_one_row_and_its_name_for_a_key() =>
        Assert.Equal(
            Enum.GetNames<ApiRuleKind>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]),
            All.OrderBy(row => row.Kind).Select(row => row.Key)
        );

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_row_is_found_by_its_kind(string key)
    {
        var row = All.Single(row => row.Key == key);
        Assert.Same(row, ConstraintKinds.Of(row.Kind));
    }

    // Analyzers meet clients that a newer generator emitted.
    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    [InlineData(int.MinValue)]
    public void A_kind_that_has_no_row_is_unknown(int number)
    {
        Assert.Null(ConstraintKinds.Find((ApiRuleKind)number));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConstraintKinds.Of((ApiRuleKind)number));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Editors_complete_the_key(string key) =>
        Assert.Contains(key, Properties(JsonDocument.Parse(Sample.Load("contract.schema.json")).RootElement));

    // A word of JSON Schema itself, as 'pattern' is, is none of the contract's keys.
    private static IEnumerable<string> Properties(JsonElement schema) =>
        schema.ValueKind switch
        {
            JsonValueKind.Object => schema
                .EnumerateObject()
                .SelectMany(member =>
                    member is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
                        ? member.Value.EnumerateObject().Select(key => key.Name).Concat(Properties(member.Value))
                        : Properties(member.Value)
                ),
            JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
            _ => [],
        };
}
