using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace EnvoyerSms.Runtime.Options;

/// <summary>A configuration of one key. Only its value is read.</summary>
internal sealed class SingleValueConfiguration(string key, string value) : IConfiguration
{
    public string? this[string name]
    {
        get => string.Equals(name, key, StringComparison.OrdinalIgnoreCase) ? value : null;
        set => throw new NotSupportedException();
    }

    public IEnumerable<IConfigurationSection> GetChildren() => throw new NotSupportedException();

    public IChangeToken GetReloadToken() => throw new NotSupportedException();

    public IConfigurationSection GetSection(string name) => throw new NotSupportedException();
}
