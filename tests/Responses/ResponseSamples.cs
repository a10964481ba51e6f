namespace EnvoyerSms.Contract.Responses;

/// <summary>The document's responses, one for each operation, and its error.</summary>
internal static class ResponseSamples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static string Error => Read("error.xml");

    /// <summary>As printed; the one that a page break cut, as it must have been.</summary>
    public static string Of(ResponseCase operation) =>
        Read(operation.Sample)
            .Replace(
                "  </accounts>\n</envoyersmspro>\n<account_id>536",
                "    <account>\n      <account_id>536",
                StringComparison.Ordinal
            );

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
