using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. Samples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_truncation_is_refused(string name)
    {
        var sample = Samples.Read(name);
        var end = sample.AsSpan().IndexOf("</envoyersmspro>"u8) + "</envoyersmspro>".Length;
        for (var length = 0; length < end; length++)
            Assert.Null(Referee.Ours(sample[..length]));
    }

    // Every byte, replaced by those that mean something in XML and some that mean nothing: the referee decides.
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_single_byte_mutation_agrees_with_the_framework(string name)
    {
        var sample = Samples.Read(name);
        foreach (var value in "<>&;/!?'\"=:-] \n\ta1_\0"u8.ToArray().Append((byte)0xC3).Append((byte)0xFF))
        {
            for (var place = 0; place < sample.Length; place++)
            {
                var mutant = (byte[])sample.Clone();
                mutant[place] = value;
                Referee.AssertAgreement(mutant);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_mended_reads_as_printed(string name)
    {
        var sample = Samples.Read(name);
        Assert.Equal(Referee.Theirs(Referee.Mend(sample)), Referee.Ours(sample));
    }

    [Fact]
    public void The_sample_that_a_page_break_cut_is_refused()
    {
        var refused = Assert.Throws<ApiXmlException>(() =>
            XmlTree.ReadOurs(Samples.Read("account-getallaccounts.xml"))
        );
        Assert.Equal("Something stands behind the root element", refused.Reason);
    }

    [Fact]
    public void A_bare_ampersand_stands_for_itself()
    {
        var error = XmlTree.ReadOurs(Samples.Read("error.xml"))["error"];
        Assert.Equal(
            "/message/send?text=test&sendername=Societe&recipients=33600000000",
            error["request"].Text!.TrimEnd()
        );
        Assert.Equal(" Not enough SMS ", error["error_message"].Text);
    }

    [Fact]
    public void Spaces_inside_tags_are_passed_over()
    {
        var accounts = XmlTree.ReadOurs(Samples.Read("account-transfer.xml"))["accounts"];
        Assert.Equal(["debitaccount", "creditaccount"], accounts.Children.Select(account => account.Name));
        Assert.Equal(["4973", "1000"], accounts.Children.Select(account => account["sms_remaining"].Text));
    }

    [Fact]
    public void Elements_repeat_in_order()
    {
        var stats = XmlTree.ReadOurs(Samples.Read("message-stats.xml"))["stats"];
        Assert.Equal(
            ["33600000001", "352000000077"],
            stats
                .Children.Where(child => child.Name == "recipient")
                .Select(recipient => recipient["mobile_number"].Text)
        );
    }
}
