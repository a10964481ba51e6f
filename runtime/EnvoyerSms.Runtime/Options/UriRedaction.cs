namespace EnvoyerSms.Runtime.Options;

/// <summary>Whether the HTTP stack leaves queries out of its logs and traces, as it does by default.</summary>
internal static class UriRedaction
{
    public const string Switch = "System.Net.Http.DisableUriRedaction";

    private const string Variable = "DOTNET_SYSTEM_NET_HTTP_DISABLEURIREDACTION";

    // As the HTTP stack reads it: the switch, and the environment where there is no switch.
    public static bool IsOff =>
        AppContext.TryGetSwitch(Switch, out var isOn)
            ? isOn
            : Environment.GetEnvironmentVariable(Variable) is { } text
                && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase));
}
