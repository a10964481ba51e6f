using EnvoyerSms.Contract.Generator.Constraints;

namespace EnvoyerSms.Contract.Tool;

/// <summary>A command cannot go on, and a sentence says why and what to do. It has written nothing.</summary>
internal sealed class UnusableException(Phrase reason) : Exception(reason.En)
{
    public UnusableException(string english, string french)
        : this(new Phrase(english, french)) { }

    public Phrase Reason { get; } = reason;
}
