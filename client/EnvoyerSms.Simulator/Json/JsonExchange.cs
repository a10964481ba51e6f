using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace EnvoyerSms.Simulator.Json;

// Reads and writes JSON. Whoever writes something wrong is told what.
internal static class JsonExchange
{
    public static Task AnswerAsync<T>(
        HttpContext context,
        T value,
        JsonTypeInfo<T> type,
        int status = StatusCodes.Status200OK
    )
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            value,
            type,
            "application/json; charset=utf-8",
            context.RequestAborted
        );
    }

    public static Task RefuseAsync(HttpContext context, string problem, int status = StatusCodes.Status400BadRequest) =>
        AnswerAsync(context, new ProblemShape(problem), JsonShapesContext.Default.ProblemShape, status);

    // Null where it was refused.
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            await RefuseAsync(context, "The body has to be JSON, with the Content-Type application/json.");
            return null;
        }
        try
        {
            if (await context.Request.ReadFromJsonAsync(type, context.RequestAborted) is { } value)
                return value;
            await RefuseAsync(context, "The body is null.");
        }
        catch (JsonException wrong)
        {
            await RefuseAsync(
                context,
                $"The JSON cannot be read at {wrong.Path ?? "$"}: openapi.json says what it may hold."
            );
        }
        return null;
    }
}
