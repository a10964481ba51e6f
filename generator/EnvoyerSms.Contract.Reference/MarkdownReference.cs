using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Writing;

namespace EnvoyerSms.Contract.Reference;

/// <summary>One file of Markdown for each language.</summary>
internal static class MarkdownReference
{
    public static IEnumerable<ReferenceFile> Of(ContractModel contract, IReadOnlyList<Language> languages) =>
        languages.Select(language => new ReferenceFile(
            $"reference.{language.Tag}.md",
            MarkdownWriter.Write($"<!-- {ReferenceMark.Text} -->", ReferenceBook.Of(contract, language))
        ));
}
