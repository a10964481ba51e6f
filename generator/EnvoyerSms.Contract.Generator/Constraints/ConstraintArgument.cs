namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>What a contract writes after the key of a kind. Reading and printing it is the same for all kinds that have it.</summary>
internal enum ConstraintArgument
{
    /// <summary><c>true</c>: the key says it all.</summary>
    Mark,
    Number,

    /// <summary>A number of units as the parameter's measure counts them, those of what the API appends included.</summary>
    Units,
    CharacterSet,
    Pattern,

    /// <summary>A mark on a list, whose items are compared as what they are: phone numbers, however they are spelt.</summary>
    Items,

    /// <summary>Two or more parameters of the operation.</summary>
    Parameters,
}
