using CsCheck;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlDifferentialTests
{
    private static readonly Gen<byte[]> Tape = Gen.Byte.Array[0, 200];

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<",
            ">",
            "</",
            "/>",
            "< ",
            "</ ",
            "&",
            "&#",
            "&#0;",
            "&#xFFFE;",
            "&#x110000;",
            "&#99999999999999999999;",
            "&amp",
            "&nbsp;",
            "& ",
            "&a=b&c;",
            ";",
            "]",
            "]]>",
            "]]",
            "--",
            "-->",
            "<!--",
            "<!",
            "<!DOCTYPE a>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
            "<![CDATA[",
            "<?",
            "?>",
            "<?xml?>",
            "<?XML a?>",
            "<?xml version='1.0'?>",
            "<?a:b?>",
            "\"",
            "'",
            "=",
            " a=''",
            " a='' a=''",
            " xml:lang='fr'",
            " b:c='d'",
            ":",
            "a:b:c",
            "1",
            "-",
            ".",
            " ",
            "\n",
            "\r",
            "\t",
            "\0",
            "\u0001",
            "\u001F",
            "\u007F",
            "\uFFFE",
            "\uFFFF",
            "\uFEFF",
            "é",
            "€",
            "😀",
            "\u0300",
            "·",
            "<a>",
            "</a>",
            "<b/>",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0x80],
        [0xC0, 0xAF],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [],
    ];

    private static readonly Gen<(int Place, int Length, int Piece)[]> Edits = Gen.Select(
        Gen.Int[0, 10_000],
        Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 6])),
        Gen.Int[0, Pieces.Length - 1]
    ).Array[1, 3];

    [Fact]
    public void What_is_well_formed_reads_as_the_framework_reads_it() =>
        Tape.Sample(
            tape =>
            {
                var document = XmlMaker.Make(tape);
                Assert.True(Referee.Theirs(document) is not null, Referee.Printed(document));
                Referee.AssertAgreement(document);
            },
            iter: 3_000
        );

    [Fact]
    public void What_the_framework_refuses_is_refused_but_for_the_named_tolerances() =>
        Gen.Select(Tape, Edits)
            .Sample((tape, edits) => Referee.AssertAgreement(Edit(XmlMaker.Make(tape), edits)), iter: 20_000);

    private static byte[] Edit(byte[] document, (int Place, int Length, int Piece)[] edits)
    {
        foreach (var (place, length, piece) in edits)
        {
            var start = place % (document.Length + 1);
            var end = Math.Min(document.Length, start + length);
            document = [.. document[..start], .. Pieces[piece], .. document[end..]];
        }
        return document;
    }
}
