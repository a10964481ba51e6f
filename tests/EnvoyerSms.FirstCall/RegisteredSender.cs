using EnvoyerSms.Runtime.Registration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.FirstCall;

/// <summary>A client of a container, which is started as a host does it.</summary>
internal static class RegisteredSender
{
    public static async Task<bool> SendAsync(Uri address, string login, string password, bool isWarm, Action started)
    {
        var services = new ServiceCollection();
        var client = services.AddEnvoyerSms(options =>
            (options.Login, options.Password, options.BaseAddress) = (login, password, address)
        );
        if (isWarm)
            client.WarmUp();
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        var sms = provider.GetRequiredService<IEnvoyerSmsClient>();
        if (isWarm)
            await provider.GetRequiredService<IOptionsMonitor<ClientWarmUp>>().Get("EnvoyerSms").Rehearsal!;
        started();
        var sent = await sms.SendMessageAsync("Ceci est un test", ["33600000001", "33600000002"], "Societe");
        return sent.MessageId > 0;
    }
}
