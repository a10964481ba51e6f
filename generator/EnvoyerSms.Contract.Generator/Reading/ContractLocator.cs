using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>
/// Paths of a contract to places in its file. Models hold no locations, so a file that was read before is read once more: whoever has
/// nothing to tell makes none.
/// </summary>
internal sealed class ContractLocator
{
    private readonly ContractDocument _document;

    /// <param name="file">Any text; of one that cannot be read its beginning is the place of everything.</param>
    public ContractLocator(ContractText file, CancellationToken cancellation = default)
        : this(ContractDocument.Read(file, cancellation)) { }

    public ContractLocator(ContractDocument document) => _document = document;

    /// <summary>The value where it is one word, else its key; what is not there is at the nearest owner that is.</summary>
    public TextLocation Find(ContractPath path) => Walk(path).Place;

    private (YamlNode? Node, TextLocation Place) Walk(ContractPath path)
    {
        if (path.Owner is null)
            return (_document.Root, _document.Root?.Location ?? _document.Start);
        var (owner, place) = Walk(path.Owner);
        if (path.Index >= 0)
        {
            return owner is YamlSequence list && path.Index < list.Items.Count
                ? (list.Items[path.Index], list.Items[path.Index].Location)
                : (null, place);
        }
        var entry = (owner as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Name == path.Key);
        return entry is null
            ? (null, place)
            : (entry.Value, entry.Value is YamlScalar ? entry.Value.Location : entry.Location);
    }
}
