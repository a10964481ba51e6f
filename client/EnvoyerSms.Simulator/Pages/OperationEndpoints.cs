using EnvoyerSms.Contract.Reference;
using EnvoyerSms.Simulator.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Pages;

// The API's operations, each with a form that calls it.
internal static class OperationEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder routes, PageServer pages)
    {
        routes.MapGet(
            Routes.Operations,
            context => pages.ShowAsync<OperationsPage>(context, words => words.Say("The API", "L’API"), isLive: true)
        );
        routes.MapGet(
            "/operations/{name}",
            context =>
                Find(context) is { } operation
                    ? ShowAsync(context, pages, operation, ApiReference.ExampleOf(operation), answer: null)
                    : pages.ShowNothingAsync(context)
        );
        routes.MapPost("/operations/{name}", context => CallAsync(context, pages));
        routes.MapGet(Routes.Reference("{page}"), context => ShowReferenceAsync(context, pages));
    }

    private static Task ShowReferenceAsync(HttpContext context, PageServer pages)
    {
        var isFrench = PageServer.WordsFor(context).IsFrench;
        return
            context.Request.RouteValues["page"] is string page
            && ApiReference.Whole.Find(page, isFrench) is { } fragment
            ? pages.ShowAsync<ReferencePage>(
                context,
                _ => fragment.Title,
                isLive: false,
                (nameof(ReferencePage.Fragment), fragment)
            )
            : pages.ShowNothingAsync(context);
    }

    private static async Task CallAsync(HttpContext context, PageServer pages)
    {
        if (Find(context) is not { } operation)
        {
            await pages.ShowNothingAsync(context);
            return;
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var known = operation.Parameters.SelectMany(parameter => parameter.Fields);
        // What is left empty is not sent.
        var fields = known
            .Select(field => KeyValuePair.Create(field, form[field].ToString()))
            .Where(field => field.Value.Length > 0)
            .ToDictionary();
        var answer = await TriedCall.MakeAsync(pages.World.Simulator, operation.Path, fields, context.RequestAborted);
        await ShowAsync(context, pages, operation, fields, answer);
    }

    private static Task ShowAsync(
        HttpContext context,
        PageServer pages,
        OperationFacts operation,
        IReadOnlyDictionary<string, string> values,
        TriedCall? answer
    ) =>
        pages.ShowAsync<OperationPage>(
            context,
            _ => operation.Name,
            isLive: false,
            (nameof(OperationPage.Operation), operation),
            (nameof(OperationPage.Values), values),
            (nameof(OperationPage.Answer), answer)
        );

    private static OperationFacts? Find(HttpContext context) =>
        context.Request.RouteValues["name"] is string name ? ApiReference.Find(name) : null;
}
