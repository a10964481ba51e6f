using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Serving;

// Style, script and icon. Their addresses change with what they say, so that browsers may keep them.
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in Asset.All)
        {
            routes.MapGet(
                $"/assets/{asset.Name}",
                context =>
                {
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return SendAsync(asset, context);
                }
            );
        }
    }

    public static async Task SendAsync(Asset asset, HttpContext context)
    {
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = asset.Bytes.Length;
        await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
    }
}
