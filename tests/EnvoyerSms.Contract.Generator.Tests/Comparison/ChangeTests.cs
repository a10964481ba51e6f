using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.Contract.Generator.Tests.Rendering;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>What is said of changes, and of contracts that cannot be compared.</summary>
public sealed class ChangeTests
{
    [Fact]
    public void A_message_names_what_changed_and_both_values_in_both_languages()
    {
        var change = Only("a text must be shorter");
        Assert.Equal(
            "'LendBooks.Code' must keep to maxLength: 6; it was maxLength: 8. Values that were accepted are refused",
            change.Message.En
        );
        Assert.Equal(
            "« LendBooks.Code » doit respecter maxLength: 6 ; c’était maxLength: 8. Des valeurs acceptées sont refusées",
            change.Message.Fr
        );
    }

    [Fact]
    public void What_is_advice_weighs_less_and_says_so()
    {
        var change = Only("an advice asks for more");
        Assert.Equal(ChangeLevel.Major, change.Rule.Level);
        Assert.Equal(ChangeLevel.Patch, change.Level);
        Assert.EndsWith(" (advice)", change.Message.En, StringComparison.Ordinal);
        Assert.EndsWith(" (conseil)", change.Message.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_sets_the_bump_that_is_required_against_the_one_that_was_written()
    {
        var changed = ChangeCases.Find("a text must be shorter").New;
        var old = ChangeCase.Old;
        Assert.Equal((ChangeLevel.None, false), Written(old.Api.Version));
        Assert.Equal((ChangeLevel.Patch, false), Written(new ApiVersion(3, 1, 1)));
        Assert.Equal((ChangeLevel.Minor, false), Written(new ApiVersion(3, 2, 0)));
        Assert.Equal((ChangeLevel.Major, true), Written(new ApiVersion(4, 0, 0)));
        Assert.Equal((ChangeLevel.None, false), Written(new ApiVersion(2, 9, 9)));

        (ChangeLevel, bool) Written(ApiVersion version)
        {
            var now = changed with { Api = changed.Api with { Version = version } };
            var verdict = ContractComparison.Compare(old, now).Verdict;
            Assert.Equal(ChangeLevel.Major, verdict.Required);
            return (verdict.Written, verdict.IsEnough);
        }
    }

    [Theory]
    [InlineData("exclusive: [AllowLong, AddStamp]", "exclusive: [AddStamp, AllowLong]")]
    [InlineData("when: [AddStamp, Urgent]", "when: [Urgent, AddStamp]")]
    public void The_names_in_a_rule_may_stand_in_any_order(string names, string turned)
    {
        var now = ChangeCase.Read(ChangeCase.Before.Replace(names, turned), ChangeCase.NewPath);

        Assert.NotEqual(ChangeCase.Old, now);
        Assert.Empty(ContractComparison.Compare(ChangeCase.Old, now).Changes);
    }

    [Fact]
    public void What_says_no_longer_what_it_rests_on_is_as_sure_as_it_was()
    {
        const string basis = "    basis: documented L3\n";
        var old = ChangeCase.Before.Replace(basis, "    basis: assumed\n");
        var now = ChangeCase.Before.Replace(basis, "").Replace("    requests: 60\n", "    requests: 50\n");

        var changes = ContractComparison
            .Compare(ChangeCase.Read(old, ChangeCase.OldPath), ChangeCase.Read(now, ChangeCase.NewPath))
            .Changes;
        var change = Assert.Single(changes, change => change.Rule == AccessChanges.RateLimitTighter);
        Assert.Equal(Certainty.Perhaps, change.Certainty);
    }

    [Fact]
    public void Contracts_of_two_APIs_are_refused_with_one_sentence()
    {
        var now = Sample.Model with { Api = Sample.Model.Api with { Name = "Shop" } };
        Assert.Equal(
            "'Library' and 'Shop' are two APIs; compare contracts of one",
            ContractComparison.Refuse(Sample.Model, now)?.En
        );
        Assert.Contains("« Shop »", ContractComparison.Refuse(Sample.Model, now)?.Fr);
        Assert.Null(ContractComparison.Refuse(Sample.Model, Sample.Model));
        Assert.Throws<ArgumentException>(() => ContractComparison.Compare(Sample.Model, now));
    }

    [Theory, MemberData(nameof(HostileTextTests.Texts), MemberType = typeof(HostileTextTests))]
    public void Text_of_a_contract_is_data(string text)
    {
        var hostile = HostileContract.WithTexts(Sample.Text, text + " " + new string('x', 200));
        hostile = hostile with { Api = hostile.Api with { Name = Sample.Model.Api.Name } };
        var changes = ContractComparison
            .Compare(Sample.Model, hostile)
            .Changes.Concat(ContractComparison.Compare(hostile, Sample.Model).Changes)
            .ToList();

        Assert.True(changes.Count > 100);
        foreach (var change in changes)
        {
            foreach (var words in new[] { change.Message.En, change.Message.Fr, change.OldValue, change.NewValue })
            {
                Assert.DoesNotContain(words, IsUnseen);
                Assert.InRange(words.Length, 0, 500);
            }
        }
    }

    private static bool IsUnseen(char sign) =>
        sign is '\n' or '\r' or '\t' or '\u2028' or '\u2029' or '\u0085'
        || char.IsControl(sign)
        || sign is '\u202e' or '\u2066' or '\u200b' or '\ufeff';

    private static Change Only(string title)
    {
        var item = ChangeCases.Find(title);
        return ContractComparison.Compare(ChangeCase.Old, item.New).Changes.First(change => !change.Rule.IsRemark);
    }
}
