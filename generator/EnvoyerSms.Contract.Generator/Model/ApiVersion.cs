using System;
using System.Globalization;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>A version of the described API, such as <c>2.10.0</c>; numbers are compared as numbers.</summary>
internal readonly record struct ApiVersion(int Major, int Minor, int Patch) : IComparable<ApiVersion>
{
    public int CompareTo(ApiVersion other) =>
        Major != other.Major ? Major.CompareTo(other.Major)
        : Minor != other.Minor ? Minor.CompareTo(other.Minor)
        : Patch.CompareTo(other.Patch);

    public static bool operator <(ApiVersion left, ApiVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ApiVersion left, ApiVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ApiVersion left, ApiVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ApiVersion left, ApiVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Up to three numbers separated by dots.</summary>
    public static bool TryParse(string text, out ApiVersion version)
    {
        version = default;
        var parts = text.Split('.');
        if (parts.Length > 3)
            return false;
        var numbers = new int[3];
        for (var index = 0; index < parts.Length; index++)
        {
            if (!int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[index]))
                return false;
        }
        version = new ApiVersion(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}.{Patch}");
}
