using System.Globalization;

namespace EnvoyerSms.Simulator.Pages;

// Where everything is. The API has its own paths, below /api/.
internal static class Routes
{
    public const string Messages = "/";
    public const string Accounts = "/accounts";
    public const string Clock = "/clock";
    public const string Faults = "/faults";
    public const string Requests = "/requests";
    public const string Operations = "/operations";
    public const string Reset = "/reset";
    public const string Json = "/_simulator";
    public const string Events = "/_simulator/events";

    public static string Message(long id) => string.Create(CultureInfo.InvariantCulture, $"/messages/{id}");

    public static string Recipient(long id, string number) =>
        $"{Message(id)}/recipients/{Uri.EscapeDataString(number)}";

    public static string Phone(string number) => $"/phones/{Uri.EscapeDataString(number)}";

    public static string Request(long number) => string.Create(CultureInfo.InvariantCulture, $"/requests/{number}");

    public static string Operation(string name) => $"{Operations}/{name}";

    public static string Reference(string page) => $"/reference/{page}";

    public static string Search(string search) => search.Length == 0 ? "/" : $"/?q={Uri.EscapeDataString(search)}";
}
