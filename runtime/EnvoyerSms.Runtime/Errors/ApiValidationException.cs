using System.Globalization;
using System.Text;

namespace EnvoyerSms;

/// <summary>A request breaks rules of the contract. Nothing was sent.</summary>
public sealed class ApiValidationException : ApiException
{
    // The message ends up in logs, where a long list of bad items must not take megabytes.
    private const int MaxDescribed = 20;

    /// <summary>Makes the exception.</summary>
    /// <param name="failures">Everything that is wrong with the request.</param>
    /// <param name="operation">Name of the operation; may be null.</param>
    public ApiValidationException(IReadOnlyList<ApiValidationFailure> failures, string? operation = null)
        : base(Describe(failures, operation), ApiOutcome.NotSent, innerException: null)
    {
        Failures = failures;
        Operation = operation;
    }

    /// <summary>Everything that is wrong with the request, in the order of its members. The message shows the first 20.</summary>
    public IReadOnlyList<ApiValidationFailure> Failures { get; }

    /// <summary>False: the same values would be refused again.</summary>
    public override bool IsSafeToRetry => false;

    internal static string Describe(IReadOnlyList<ApiValidationFailure> failures, string? operation)
    {
        _ = failures ?? throw new ArgumentNullException(nameof(failures));
        var text = new StringBuilder(operation is null ? "" : operation + " was not sent: ");
        if (failures.Count == 1)
            return text.Append(failures[0].Message).ToString();

        text.Append(failures.Count.ToString(CultureInfo.InvariantCulture)).Append(" values are wrong.");
        for (var i = 0; i < failures.Count && i < MaxDescribed; i++)
            text.Append("\n  - ").Append(failures[i].Message);
        if (failures.Count > MaxDescribed)
            text.Append("\n  … and ")
                .Append((failures.Count - MaxDescribed).ToString(CultureInfo.InvariantCulture))
                .Append(" more");
        return text.ToString();
    }
}
