namespace EnvoyerSms.Runtime.Tests.Shop;

internal static class ShopAnswers
{
    extension(ScriptedHandler)
    {
        /// <summary>The shop's own good answer.</summary>
        public static HttpResponseMessage Ok() => ScriptedHandler.Response(ShopResponses.Ok);
    }
}
