using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Tool.Sources;

/// <summary>What the arguments <c>old</c> and <c>new</c> mean.</summary>
internal sealed class ContractSources(ToolHost host)
{
    private const string Git = "git:";

    /// <param name="old">As written; null for the baseline, else git's HEAD.</param>
    /// <param name="now">As written; null for the only contract here.</param>
    public ContractPair Find(string? old, string? now)
    {
        if (old is null || now is null)
        {
            var path = ContractFiles.Find(host, now);
            var text = ContractFiles.Read(host, path);
            return old is null ? Before(path, text) : Named(Read(old, path), text);
        }
        // What is no file of its own is called as the other is, or else as the contract here; two packages need no name.
        var contract =
            IsFile(now) ? host.PathOf(now)
            : IsFile(old) ? host.PathOf(old)
            : IsPackage(now) && IsPackage(old) ? null
            : ContractFiles.Find(host, null);
        return Named(Read(old, contract), Read(now, contract));
    }

    /// <summary>A contract with what was released before it, where that is known.</summary>
    /// <exception cref="UnusableException">Neither a baseline nor git knows what was before.</exception>
    public ContractPair Before(string path, ContractText now)
    {
        var baseline = ContractFiles.BaselineOf(path);
        if (!File.Exists(baseline))
            return new ContractPair(Head(path), now, AcceptedFindings.None, IsBaseline: false);
        var accepted = ContractFiles.AcceptedOf(path);
        return new ContractPair(
            ContractFiles.Read(host, baseline),
            now,
            File.Exists(accepted) ? AcceptedReader.Read(ContractFiles.Read(host, accepted)) : AcceptedFindings.None,
            IsBaseline: true
        );
    }

    private ContractText Head(string path)
    {
        try
        {
            return GitFiles.Read(host, "HEAD", path);
        }
        catch (UnusableException problem)
        {
            throw new UnusableException(
                $"There is nothing to compare with: no baseline lies beside the contract, and git does not help; name the old contract, or write the first baseline with 'apicontract release'. {problem.Reason.En}",
                $"Il n’y a rien à quoi comparer : aucune référence n’est à côté du contrat, et git n’aide pas ; nommez l’ancien contrat, ou écrivez la première référence par « apicontract release ». {problem.Reason.Fr}"
            );
        }
    }

    private static ContractPair Named(ContractText old, ContractText now) =>
        new(old, now, AcceptedFindings.None, IsBaseline: false);

    /// <param name="path">The contract that a revision of git is asked for; null where none is asked.</param>
    private ContractText Read(string written, string? path) =>
        written.StartsWith(Git, StringComparison.Ordinal) ? GitFiles.Read(host, written[Git.Length..], path!)
        : IsPackage(written) ? PackageFiles.Read(host, host.PathOf(written), Path.GetFileName(path))
        : ContractFiles.Read(host, host.PathOf(written));

    private static bool IsFile(string written) =>
        !written.StartsWith(Git, StringComparison.Ordinal) && !IsPackage(written);

    private static bool IsPackage(string written) => written.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Two contracts to compare, and what is accepted of their changes.</summary>
/// <param name="IsBaseline">The old one is the baseline of the new one, and cannot be newer.</param>
internal sealed record ContractPair(ContractText Old, ContractText New, AcceptedFindings Accepted, bool IsBaseline);
