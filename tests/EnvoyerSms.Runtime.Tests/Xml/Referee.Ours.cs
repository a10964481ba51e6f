using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

/// <summary>Our cursor before the referee.</summary>
internal static class OurReadings
{
    extension(Referee)
    {
        /// <summary>What our cursor reads; null where it refuses.</summary>
        public static string? Ours(byte[] document)
        {
            try
            {
                return XmlTree.ReadOurs(document).ToString();
            }
            catch (ApiXmlException)
            {
                return null;
            }
        }

        /// <summary>Agreement, but for the tolerances that the cursor names: mended, they must read the same.</summary>
        public static void AssertAgreement(byte[] document)
        {
            var ours = Referee.Ours(document);
            var theirs = ours is null ? Referee.Theirs(document) : Referee.Tree(document)?.ToString();
            if (theirs != ours)
                throw new InvalidOperationException(
                    $"Theirs: {theirs ?? "refused"}\nOurs:   {ours ?? "refused"}\n{Referee.Printed(document)}"
                );
        }
    }
}
