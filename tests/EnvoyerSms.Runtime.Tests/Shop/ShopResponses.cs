namespace EnvoyerSms.Runtime.Tests.Shop;

internal static class ShopResponses
{
    public const string Ok = "<shop><state>ok</state><order><id>7</id></order></shop>";

    public static string Fail(int code, string text, string call = "/order/place?name=x") =>
        $"<shop><state>ko</state><fault><call>{call}</call><code>{code}</code><text>{text}</text></fault></shop>";
}
