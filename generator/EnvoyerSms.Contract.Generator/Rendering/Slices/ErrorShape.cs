namespace EnvoyerSms.Contract.Generator.Rendering.Slices;

/// <summary>As much of an error or a detail as rules tell call-site analyzers.</summary>
/// <param name="Detail">Empty for an error itself.</param>
internal sealed record ErrorShape(string Name, int Id, string Detail);
