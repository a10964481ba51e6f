namespace EnvoyerSms.Contract.Tool;

/// <summary>A count with its noun. Of nothing English says the plural, French the singular.</summary>
internal static class Counted
{
    public static string En(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    public static string Fr(int count, string noun) => $"{count} {noun}{(count < 2 ? "" : "s")}";
}
