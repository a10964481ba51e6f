using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnvoyerSms.Simulator.Pages;

// Renders pages, whole and at once, and leads to them after something was asked for.
internal sealed class PageServer(ServedWorld world, IServiceProvider services)
{
    private const string NoticeField = "done";

    public ServedWorld World => world;

    public Task ShowNothingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return ShowAsync<NotFoundPage>(context, words => words.Say("Nothing here", "Rien ici"), isLive: false);
    }

    // A page that is loaded again asks for nothing again.
    public static void Lead(HttpContext context, string address, string notice)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{address}?{NoticeField}={notice}";
    }

    public static Words WordsFor(HttpContext context) => Words.For(context.Request.GetTypedHeaders().AcceptLanguage);

    public async Task ShowAsync<TPage>(
        HttpContext context,
        Func<Words, string> title,
        bool isLive,
        params IEnumerable<(string Name, object? Value)> parameters
    )
        where TPage : IComponent
    {
        var request = context.Request;
        var words = WordsFor(context);
        var given = new PageContext(
            world,
            words,
            $"{request.Scheme}://{request.Host}",
            request.Path,
            Notice.Find(request.Query[NoticeField])
        );
        var document = new Dictionary<string, object?>
        {
            [nameof(Document.Given)] = given,
            [nameof(Document.Title)] = title(words),
            [nameof(Document.Content)] = typeof(TPage),
            [nameof(Document.Parameters)] = parameters
                .Where(item => item.Value is not null)
                .ToDictionary(item => item.Name, item => item.Value!),
            [nameof(Document.IsLive)] = isLive,
        };
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.ContentLanguage = words.Tag;
        await context.Response.WriteAsync(await RenderAsync(document), context.RequestAborted);
    }

    private async Task<string> RenderAsync(Dictionary<string, object?> document)
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Document>(ParameterView.FromDictionary(document))).ToHtmlString()
        );
    }
}
