namespace EnvoyerSms.Architecture.Tests;

/// <summary>Code of one folder that names something which another folder of its project declares.</summary>
/// <param name="From">Folder of the code.</param>
/// <param name="To">Folder of what it names.</param>
/// <param name="Named">What it names.</param>
/// <param name="Place">File and line of the code.</param>
internal sealed record Arrow(string From, string To, string Named, string Place)
{
    public override string ToString() => $"{Place}: {From} → {To} ({Named})";
}
