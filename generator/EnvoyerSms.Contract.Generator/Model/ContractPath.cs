using System.Globalization;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>
/// Where something stands in a contract, by the keys that lead there: <c>operations.SendMessage.parameters.Text.rules[1]</c>.
/// It is no place in a file, so whoever decides from models alone can name it.
/// </summary>
/// <param name="Owner">Null at the top.</param>
/// <param name="Key">Empty for an item of a list.</param>
/// <param name="Index">Which item of a list, from 0; -1 for a key.</param>
internal sealed record ContractPath(ContractPath? Owner, string Key, int Index)
{
    public static ContractPath Top { get; } = new(null, "", -1);

    public ContractPath Of(string key) => new(this, key, -1);

    public ContractPath At(int index) => new(this, "", index);

    public override string ToString() =>
        Owner is null ? ""
        : Index >= 0 ? $"{Owner}[{Index.ToString(CultureInfo.InvariantCulture)}]"
        : !IsPlain(Key) ? $"{Owner}['{Key.Replace("'", "''")}']"
        : Owner.Owner is null ? Key
        : $"{Owner}.{Key}";

    // A version is a key too, and its points are no steps.
    private static bool IsPlain(string key) =>
        key.Length > 0 && key.All(sign => char.IsLetterOrDigit(sign) || sign == '_');
}
