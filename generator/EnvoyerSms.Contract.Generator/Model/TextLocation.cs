namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>Where something stands in a contract file: values only, no syntax tree, so models stay comparable.</summary>
/// <param name="Line">0-based, as are the others; the compiler counts so too.</param>
internal sealed record TextLocation(
    string Path,
    int Start,
    int Length,
    int Line,
    int Column,
    int EndLine,
    int EndColumn
);
