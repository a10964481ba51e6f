using System;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What a change touches.</summary>
[Flags]
internal enum ChangeKinds
{
    /// <summary>What is sent, or what is read of a response.</summary>
    Wire = 1,

    /// <summary>Code that compiles against the client: it may no longer compile, or be warned of.</summary>
    Source = 2,

    /// <summary>Code that was compiled against the client and is not compiled again.</summary>
    Binary = 4,

    /// <summary>What the same code does, or what happens to it.</summary>
    Behaviour = 8,

    /// <summary>Words alone.</summary>
    Documentation = 16,
}
