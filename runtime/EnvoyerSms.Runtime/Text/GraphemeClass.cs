namespace EnvoyerSms.Runtime.Text;

// How a character behaves beside others: the property Grapheme_Cluster_Break of Unicode (UAX #29). Where a class is wider
// than Unicode's, more stays together, never less.
internal enum GraphemeClass
{
    Other,
    CarriageReturn,
    LineFeed,
    Control,
    Mark,
    Joiner,
    Prefix,
    Regional,
    Pictograph,
    LeadingJamo,
    VowelJamo,
    TrailingJamo,
    OpenSyllable,
    ClosedSyllable,
}
