using System;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>A contract as it was released, with which a later one is compared.</summary>
internal sealed record Baseline(ContractText Text, ParsedContract Contract)
{
    public static Baseline Read(ContractText text, CancellationToken cancellation = default) =>
        new(text, ContractReader.Read(text, cancellation));

    /// <summary>Why nothing can be compared with it; null where something can.</summary>
    public Wording? Flaw
    {
        get
        {
            if (Contract.Value is not null)
                return null;
            // What is told first may be a warning.
            var first =
                Contract.Problems.FirstOrDefault(problem => Rules.Find(problem.Rule).Severity == RuleSeverity.Error)
                ?? Contract.Problems[0];
            return first.Rule is RuleIds.NotAContract or RuleIds.EmptyContract
                ? "it is no contract; name the file that 'apicontract release' wrote"
                : (Wording)
                    $"in its line {Words.Number(first.Location.Line + 1)} it has a problem of its own: {Wording.Of(Rules.Find(first.Rule), first.Arguments)}";
        }
    }

    /// <summary>That it is of another API; null where it is not. It must be a contract.</summary>
    public Wording? RefuseApi(ContractModel contract) =>
        string.Equals(Contract.Value!.Api.Name, contract.Api.Name, StringComparison.Ordinal)
            ? null
            : (Wording)
                $"it is of the API '{Contract.Value.Api.Name}', and the contract is of '{contract.Api.Name}'; name a baseline of that";

    /// <summary>Why it cannot be compared with this contract; null where it can.</summary>
    public Wording? Refuse(ContractModel contract)
    {
        if ((Flaw ?? RefuseApi(contract)) is { } flaw)
            return flaw;
        var own = Contract.Value!.Api;
        return own.Version > contract.Api.Version
            ? (Wording)
                $"it is of version '{own.Version.ToString()}', which is newer than the contract's '{contract.Api.Version.ToString()}'; raise 'version', or name an older baseline"
            : null;
    }
}
