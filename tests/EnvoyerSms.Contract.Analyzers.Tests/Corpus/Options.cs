using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Options;

/// <summary>Clients that are made from options, and secrets that come from elsewhere.</summary>
internal static class Registrations
{
    private const string PasswordKey = "Sms:Password";

    public static void Register(IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        services.AddEnvoyerSms(configuration.GetSection("Sms"));
        services.AddEnvoyerSms("second", configuration.GetSection("Sms2"));
        services.AddEnvoyerSms(options =>
        {
            options.Login = configuration["Sms:Login"];
            options.Password = configuration[PasswordKey];
            options.AccountId = configuration.GetValue<long?>("Sms:AccountId");
        });
        services.AddEnvoyerSms(options => options.Password = Environment.GetEnvironmentVariable("SMS_PASSWORD") ?? throw new InvalidOperationException("SMS_PASSWORD?"));
        services.AddEnvoyerSms(options => options.BaseAddress = new Uri("http://localhost:5080/api/"));
        services.AddEnvoyerSms(
            "local",
            options =>
            {
                options.BaseAddress = new Uri("http://127.0.0.1/");
                options.BaseAddress = new("http://[::1]:8080/");
            }
        );
        services.AddEnvoyerSms(options =>
        {
            options.AllowInsecureHttp = isDevelopment;
            options.BaseAddress = new Uri(isDevelopment ? "http://simulator/api/" : "https://sms.example/api/");
        });
        services.AddEnvoyerSms(options =>
        {
            options.BaseAddress = new Uri("http://simulator/api/");
            Open(options);
        });
        services.AddEnvoyerSms(options => (options.Login, options.Password) = (configuration["a"], configuration["b"]));
        services.AddEnvoyerSms(Configure);
        services.AddTransient<Notifier>().AddSingleton(provider => new Notifier(provider.GetRequiredService<IEnvoyerSmsClient>()));
        services.AddHttpClient("other").AddHttpMessageHandler(() => new Handler());
        services.AddEnvoyerSms(Configure).HttpClientBuilder.AddHttpMessageHandler(() => new Handler());
    }

    private static void Open(EnvoyerSmsOptions options) => options.AllowInsecureHttp = true;

    private static void Configure(EnvoyerSmsOptions options) => options.Timeout = TimeSpan.FromSeconds(10);

    private sealed class Handler : DelegatingHandler;
}

internal sealed class Notifier(IEnvoyerSmsClient client)
{
    public Task Notify(string text) => client.SendMessageAsync(text, ["33600000001"], "Societe");
}

internal static class Made
{
    private static readonly string Password = File.ReadAllText("/run/secrets/sms").Trim();
    private static readonly Uri Local = new("http://localhost/");

    public static EnvoyerSmsOptions Insecure => new() { BaseAddress = new Uri("http://simulator/"), AllowInsecureHttp = true };

    // Whoever gets it may still open it.
    public static EnvoyerSmsOptions Handed() => new() { BaseAddress = new Uri("http://simulator/"), Password = Password };

    public static async Task Use(string[] args, ApiSecret given, string host, IReadOnlyList<string> many)
    {
        var options = new EnvoyerSmsOptions { Login = "me", Password = args[0], BaseAddress = Local };
        using var client = EnvoyerSmsClient.Create(options);
        await client.SendMessageAsync("Hello", many, "Societe");

        using var second = EnvoyerSmsClient.Create(new() { Login = "me", Password = given, Authentication = EnvoyerSmsAuthentication.Form });
        await second.GetAccountStatusAsync();

        var changed = new EnvoyerSmsOptions { BaseAddress = new Uri("http://" + host + "/"), Password = ApiSecret.FromString(args[1]) };
        changed.BaseAddress = new UriBuilder(changed.BaseAddress) { Scheme = "https" }.Uri;
        changed.Password = string.Concat(args);
        changed.Password ??= Console.ReadLine();
        using var third = new EnvoyerSmsClient(new HttpClient(), changed);
        await third.ListAccountsAsync();

        // A list that only one way to send takes.
        var numbers = Enumerable.Range(0, 500).Select(i => $"336000{i:D5}").ToList();
        using var posting = EnvoyerSmsClient.Create(new() { Login = "me", Password = given, Method = ApiMethod.Post });
        await posting.SendMessageAsync("Hello", numbers, "Societe");
        await posting.SendMessageAsync("Hello", Enumerable.Repeat("33600000001", 1).Concat(numbers).ToList(), "Societe");

        var late = new EnvoyerSmsOptions { Login = "me" };
        late.Method = args.Length > 2 ? ApiMethod.Get : ApiMethod.Post;
        late.BaseAddress = new Uri("http://simulator/");
        late.AllowInsecureHttp = true;
        using var fourth = EnvoyerSmsClient.Create(late);
        await fourth.SendMessageAsync("Hello", numbers, "Societe");
    }
}

/// <summary>Options of another kind with members of the same names.</summary>
internal sealed class OtherOptions
{
    public Uri? BaseAddress { get; set; }
    public string? Password { get; set; }
    public bool AllowInsecureHttp { get; set; }

    public static OtherOptions Make() => new() { BaseAddress = new Uri("http://example.com/"), Password = "secret" };
}
