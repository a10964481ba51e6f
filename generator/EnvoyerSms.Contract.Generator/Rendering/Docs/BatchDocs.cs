using System.Collections.Generic;

namespace EnvoyerSms.Contract.Generator.Rendering.Docs;

/// <summary>What is said of batches.</summary>
internal sealed record BatchDocs(
    string BatchesOf,
    string Run,
    string Yielded,
    string Plan,
    string Planned,
    IReadOnlyList<string> Parameters
);
