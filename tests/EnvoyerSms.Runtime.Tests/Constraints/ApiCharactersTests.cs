using CsCheck;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class ApiCharactersTests
{
    [Theory]
    [InlineData("Ma Société", ApiCharacterSet.AsciiLettersAndDigits, "MaSociete")]
    [InlineData("ÉTÉ-2026", ApiCharacterSet.AsciiLettersAndDigits, "ETE2026")]
    [InlineData("E\u0301te\u0301", ApiCharacterSet.AsciiLettersAndDigits, "Ete")]
    [InlineData("Cœur & Straße", ApiCharacterSet.AsciiLettersAndDigits, "CoeurStrasse")]
    [InlineData("ŒUVRE Ævar Łódź", ApiCharacterSet.AsciiLettersAndDigits, "OEUVREAEvarLodz")]
    [InlineData("Việt ǿ", ApiCharacterSet.AsciiLettersAndDigits, "Vieto")]
    [InlineData("İıI", ApiCharacterSet.AsciiLettersAndDigits, "IiI")]
    [InlineData("No 5", ApiCharacterSet.AsciiLetters, "No")]
    [InlineData("No ５5٣", ApiCharacterSet.AsciiDigits, "55")]
    [InlineData("😀 Привет 한", ApiCharacterSet.AsciiLettersAndDigits, "")]
    public void Cleans_a_value(string value, ApiCharacterSet set, string clean) =>
        Assert.Equal(clean, Cultures.Same(() => ApiCharacters.Clean(value, set)));

    // No attribute can hold half a pair.
    [Fact]
    public void Half_a_pair_goes() => Assert.Equal("", ApiCharacters.Clean("\uD83D", ApiCharacterSet.AsciiLetters));

    [Fact]
    public void What_is_clean_is_in_the_set_and_stays() =>
        Gen.Select(Gen.String, Gen.Enum<ApiCharacterSet>())
            .Sample(
                (value, set) =>
                {
                    var clean = ApiCharacters.Clean(value, set);
                    Assert.True(ApiConstraints.Characters(clean, set));
                    Assert.Equal(clean, ApiCharacters.Clean(clean, set));
                }
            );
}
