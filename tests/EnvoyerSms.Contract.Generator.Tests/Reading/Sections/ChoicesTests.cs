using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Tests.Reading.Sections;

public sealed class ChoicesTests
{
    public static TheoryData<Type, string[], int> All =>
        new()
        {
            { typeof(HttpVerb), Choices.Verbs, 0 },
            { typeof(Effect), Choices.Effects, 0 },
            { typeof(CredentialType), Choices.CredentialTypes, 0 },
            { typeof(SchemeKind), Choices.SchemeKinds, 0 },
            { typeof(BasisKind), Choices.BasisKinds, 0 },
            { typeof(ApiCharacterSet), Choices.CharacterSets, 0 },
            { typeof(ParameterType), Choices.ParameterTypes, 1 },
            { typeof(FieldType), Choices.FieldTypes, 2 },
        };

    [Theory]
    [MemberData(nameof(All))]
    public void Each_word_has_the_number_of_its_value(Type type, string[] words, int without)
    {
        var names = Enum.GetValues(type).Cast<object>().Select(value => value.ToString()!).ToList();

        Assert.Equal(names.SkipLast(without).Select(name => char.ToLowerInvariant(name[0]) + name[1..]), words);
        Assert.Equal(Enumerable.Range(0, names.Count), names.Select(name => (int)Enum.Parse(type, name)));
    }
}
