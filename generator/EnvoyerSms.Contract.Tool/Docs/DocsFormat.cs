namespace EnvoyerSms.Contract.Tool.Docs;

/// <summary>As what a reference is written.</summary>
internal static class DocsFormat
{
    public const string Markdown = "markdown";
    public const string Html = "html";
}
