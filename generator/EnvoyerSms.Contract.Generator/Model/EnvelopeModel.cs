using System.Linq;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>How every response is wrapped.</summary>
internal sealed record EnvelopeModel
{
    /// <summary>Empty where each operation has a root of its own.</summary>
    public required string Root { get; init; }

    /// <summary>Path of what says success or failure; empty where only the presence of an error tells them apart.</summary>
    public required string Status { get; init; }
    public required EquatableArray<string> Success { get; init; }

    /// <summary>None where every text is a failure that is no success.</summary>
    public required EquatableArray<string> Failure { get; init; }

    /// <summary>Root of failures; empty where they have that of all responses.</summary>
    public required string ErrorRoot { get; init; }

    /// <summary>Path of the element of an error; empty where the root is one.</summary>
    public required string Error { get; init; }

    /// <summary>Path of an error's id, below the error; empty where the API has none.</summary>
    public required string ErrorId { get; init; }

    /// <summary>The same of its message.</summary>
    public required string ErrorMessage { get; init; }

    /// <summary>The same of what echoes the request.</summary>
    public required string ErrorRequest { get; init; }

    /// <summary>What else an error tells.</summary>
    public required EquatableArray<FieldModel> ErrorFields { get; init; }

    /// <summary>Errors are named by texts.</summary>
    public required bool HasTextIds { get; init; }

    /// <summary>What may stand between an error's message and its detail.</summary>
    public required EquatableArray<string> DetailSeparators { get; init; }

    /// <summary>Elements below one root, in one of which the error is: what the runtime reads without a search for paths.</summary>
    public bool IsUsual =>
        !HasTextIds
        && ErrorRoot.Length == 0
        && ErrorFields.Count == 0
        && (Status.Length == 0 || (Success.Count == 1 && Failure.Count == 1))
        && new[] { Error, ErrorId, ErrorMessage }.All(ResponsePath.IsName)
        && new[] { Status, ErrorRequest }.All(path => path.Length == 0 || ResponsePath.IsName(path));
}
