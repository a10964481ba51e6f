using EnvoyerSms;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddEnvoyerSms(builder.Configuration.GetSection("EnvoyerSms"));

var app = builder.Build();
app.MapPost(
    "/orders/{order:int}/shipped",
    async (int order, string phone, IEnvoyerSmsClient sms, CancellationToken ct) =>
    {
        await sms.SendMessageAsync($"Order {order} is on its way.", [phone], "Shop", ct);
        return Results.Accepted();
    }
);
app.Run();
