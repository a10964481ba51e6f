using EnvoyerSms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
SentMessage[] messages = [new SentMessage { MessageId = 879 }];
var page = await renderer.Dispatcher.InvokeAsync(async () =>
{
    var parameters = ParameterView.FromDictionary(
        new Dictionary<string, object?> { [nameof(Blazor.Overview.Messages)] = messages }
    );
    return (await renderer.RenderComponentAsync<Blazor.Overview>(parameters)).ToHtmlString();
});
Console.WriteLine(page);
