using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EnvoyerSms.Runtime.Authentication;

/// <summary>One credential of a client: its name in the options, its name on the wire and its value.</summary>
[DebuggerDisplay("{Name,nq} (hidden)")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _value;

    /// <summary>Makes a credential that is a plain text, such as a login.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="wire">Name of the field or header.</param>
    /// <param name="value">The value; null, empty or white space where it is not set.</param>
    public ApiCredential(string name, string wire, string? value)
        : this(name, wire, value, isSecret: false) { }

    /// <summary>Makes a credential that is a secret.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="wire">Name of the field or header.</param>
    /// <param name="value">The value; null, empty or white space where it is not set.</param>
    public ApiCredential(string name, string wire, ApiSecret? value)
        : this(name, wire, value?.Reveal(), isSecret: true) { }

    /// <summary>Makes a credential that is a number, such as an account id.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="wire">Name of the field or header.</param>
    /// <param name="value">The value; null where it is not set.</param>
    public ApiCredential(string name, string wire, long? value)
        : this(name, wire, value?.ToString(CultureInfo.InvariantCulture), isSecret: false) => IsNumber = true;

    private ApiCredential(string name, string wire, string? value, bool isSecret)
    {
        Name = name;
        Wire = wire;
        IsSecret = isSecret;
        _value = value;
    }

    /// <summary>True where no call can be made without it.</summary>
    public bool Required { get; init; }

    internal readonly string Name;
    internal readonly string Wire;

    // On first use: most schemes write no fields.
    internal byte[] WireUtf8 => field ??= Encoding.UTF8.GetBytes(Wire);

    internal readonly bool IsSecret;
    internal bool IsNumber { get; }
    internal bool IsSet => !string.IsNullOrWhiteSpace(_value);

    internal string Reveal() => _value ?? "";

    /// <summary>What is wrong with the value, which is not told; null where nothing is, or there is no value.</summary>
    /// <remarks>The API would only say that it does not know the caller.</remarks>
    internal string? Problem
    {
        get
        {
            var value = Reveal();
            if (!IsSet)
                return null;
            if (IsLineBreak(value[value.Length - 1]))
                return "ends with a line break, as a text does that is read from a file: trim it.";
            if (value.Trim().Length < value.Length)
                return "begins or ends with a blank: trim it.";
            return HoldsUnseen(value)
                ? "holds a character that cannot be seen, such as a line break or a tab: leave it out."
                : null;
        }
    }

    private static bool IsLineBreak(char last) => last is '\n' or '\r';

    // Control characters, and the mark at the beginning of a file.
    private static bool HoldsUnseen(string value)
    {
        foreach (var c in value)
        {
            if (char.IsControl(c) || c == '\uFEFF')
                return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
