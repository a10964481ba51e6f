namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>How far a version moves, or must move.</summary>
internal enum ChangeLevel
{
    /// <summary>Nothing that a program could notice.</summary>
    None,

    /// <summary>A program that was right stays right, and finds nothing new.</summary>
    Patch,

    /// <summary>A program that was right stays right; there is something new to use or to meet.</summary>
    Minor,

    /// <summary>A program that was right may no longer compile, or no longer do what it did.</summary>
    Major,
}
