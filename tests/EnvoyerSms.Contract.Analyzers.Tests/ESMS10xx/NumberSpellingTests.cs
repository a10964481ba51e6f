using System.Globalization;
using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests
{
    public sealed class NumberSpellingTests
    {
        // B2 and B4, with the reason that the message gives.
        [Theory]
        [InlineData("+33 06 12 34 56 78", "has behind the country code a 0")]
        [InlineData("0033 06 12 34 56 78", "has behind the country code a 0")]
        [InlineData("330612345678", "has behind the country code a 0")]
        [InlineData("33612345678.0", "ends in a decimal part")]
        [InlineData("33612345678,0", "contains U+002C at position 12")]
        [InlineData("3.36E+10", "contains U+0045 at position 5")]
        [InlineData("33/612345678", "contains U+002F at position 3, which is neither a digit of ASCII nor a separator")]
        [InlineData("33\u202D612345678", "contains U+202D at position 3")]
        [InlineData("33612345678\n", "contains U+000A at position 12")]
        [InlineData("3361234567\uFF18", "contains U+FF18 at position 11")]
        public async Task A_number_that_nobody_has_is_refused(string number, string reason)
        {
            var literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(number, quote: true);
            var found = Assert.Single(
                await CallSites.Analyze(CallSites.InMethod($"await client.ActivateStopSmsAsync({literal}, ct);"))
            );
            Assert.Equal("ESMS1021", found.Id);
            Assert.Contains(reason, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }
}

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes
{
    // B3: the region is where a number is dialled, not whose it is.
    public sealed class OverseasNumberFixTests : FixTest
    {
        private protected override ContractFix Fix { get; } = new NationalNumberFix();

        private protected override string? EditorConfig => "api_contract_default_region = FR\n";

        [Theory]
        [InlineData("0692 12 34 56", "262692123456")]
        [InlineData("0590 20 12 34", "590590201234")]
        [InlineData("06 12 34 56 78", "33612345678")]
        public Task It_gets_the_code_of_its_department(string before, string after) =>
            Mends(
                $"await client.ActivateStopSmsAsync(\"{before}\", ct);",
                $"await client.ActivateStopSmsAsync(\"{after}\", ct);"
            );
    }

    public sealed class SpelledZeroFixTests : FixTest
    {
        private protected override ContractFix Fix { get; } = new NumberNotPlainFix();

        [Fact]
        public Task A_0_in_parentheses_is_left_out() =>
            Mends(
                "await client.ActivateStopSmsAsync(\"+33 (0)6 12 34 56 78\", ct);",
                "await client.ActivateStopSmsAsync(\"33612345678\", ct);"
            );
    }
}
