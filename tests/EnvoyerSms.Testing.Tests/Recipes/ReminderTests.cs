using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Testing.Tests.Recipes;

public sealed class ReminderTests : IAsyncDisposable
{
    private const string Number = "33611111111";

    private readonly EnvoyerSmsSimulator _simulator = new();
    private readonly ServiceProvider _services;
    private readonly IEnvoyerSmsClient _sms;

    public ReminderTests()
    {
        var services = new ServiceCollection();
        services.AddEnvoyerSms(options => { }).UseSimulator(_simulator);
        _services = services.BuildServiceProvider();
        _sms = _services.GetRequiredService<IEnvoyerSmsClient>();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task A_reminder_is_sent()
    {
        await Reminders.RemindAsync(_sms, Number);

        var message = await _simulator.WaitForMessageAsync(Number);
        Assert.Equal("Your parcel is here.", message.Text);
        Assert.Equal("Shop", message.SenderName);

        // The next one, not this one again.
        await Reminders.RemindAsync(_sms, Number);
        var next = await _simulator.WaitForMessageAsync(Number, since: message.Cursor);
        Assert.NotEqual(message.Id, next.Id);
    }
}
