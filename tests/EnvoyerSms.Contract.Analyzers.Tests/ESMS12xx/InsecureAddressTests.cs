namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class InsecureAddressTests
{
    [Theory]
    [InlineData("""new Uri({|ESMS1202:"http://sms.example.com/api/"|})""")]
    [InlineData("""new Uri({|ESMS1202:"HTTP://sms.example.com"|})""")]
    [InlineData("""new({|ESMS1202:"http://192.168.0.1/"|})""")]
    [InlineData("""new Uri({|ESMS1202:"http://sms.example.com/"|}, UriKind.Absolute)""")]
    [InlineData("""new Uri({|ESMS1202:"ftp://sms.example.com/"|})""")]
    [InlineData("""{|ESMS1202:once|}""")]
    [InlineData("""new Uri(ct.CanBeCanceled ? {|ESMS1202:"http://test.example.com/"|} : "https://sms.example.com/")""")]
    public Task An_address_that_the_client_refuses_triggers(string address) =>
        CallSites.AreAsMarked(
            $$"""
            var once = new Uri("http://sms.example.com/");
            using var made = EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Login = "someone", BaseAddress = {{address}} });
            Console.WriteLine(once);
            """
        );

    [Theory]
    [InlineData(
        """var options = new EnvoyerSmsOptions { BaseAddress = new Uri({|ESMS1202:"http://sms.example.com/"|}) }; using var made = EnvoyerSmsClient.Create(options);"""
    )]
    [InlineData(
        """var options = new EnvoyerSmsOptions(); options.BaseAddress = new Uri({|ESMS1202:"http://sms.example.com/"|}); using var made = new EnvoyerSmsClient(new HttpClient(), options);"""
    )]
    [InlineData(
        """var options = new EnvoyerSmsOptions { AllowInsecureHttp = false, BaseAddress = new Uri({|ESMS1202:"http://sms.example.com/"|}) }; using var made = EnvoyerSmsClient.Create(options);"""
    )]
    [InlineData(
        """Microsoft.Extensions.DependencyInjection.EnvoyerSmsServiceCollectionExtensions.AddEnvoyerSms(null!, o => { o.Login = "someone"; o.BaseAddress = new Uri({|ESMS1202:"http://sms.example.com/"|}); });"""
    )]
    [InlineData(
        """Change(new EnvoyerSmsOptions { BaseAddress = new Uri({|ESMS1202:"ftp://sms.example.com/"|}) }); static void Change(EnvoyerSmsOptions options) => options.AllowInsecureHttp = true;"""
    )]
    public Task Options_that_nobody_else_can_change_trigger(string statements) => CallSites.AreAsMarked(statements);

    [Theory]
    [InlineData("""new Uri("https://sms.example.com/api/")""")]
    [InlineData("""new Uri("http://localhost:5000/")""")]
    [InlineData("""new Uri("http://127.0.0.1/")""")]
    [InlineData("""new Uri("http://[::1]:8080/")""")]
    [InlineData("""new Uri(Environment.GetEnvironmentVariable("ADDRESS")!)""")]
    [InlineData("""new Uri($"http://{Environment.MachineName}/")""")]
    [InlineData("""new Uri(new Uri("https://sms.example.com/"), "api")""")]
    [InlineData("""new Uri("not an address")""")]
    [InlineData("""new Uri("/api", UriKind.Relative)""")]
    [InlineData("""new Uri("http://sms.example.com/"), AllowInsecureHttp = true""")]
    [InlineData("""new Uri("http://sms.example.com/"), AllowInsecureHttp = ct.CanBeCanceled""")]
    [InlineData("null")]
    public Task An_address_that_may_be_right_does_not_trigger(string address) =>
        CallSites.AreAsMarked(
            $$"""using var made = EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Login = "someone", BaseAddress = {{address}} });"""
        );

    [Theory]
    [InlineData(
        """var options = new EnvoyerSmsOptions { BaseAddress = new Uri("http://sms.example.com/") }; options.AllowInsecureHttp = true;"""
    )]
    [InlineData(
        """var options = new EnvoyerSmsOptions { BaseAddress = new Uri("http://sms.example.com/") }; Change(options); static void Change(EnvoyerSmsOptions any) => any.AllowInsecureHttp = true;"""
    )]
    [InlineData(
        """Change(new EnvoyerSmsOptions { BaseAddress = new Uri("http://sms.example.com/") }); static void Change(EnvoyerSmsOptions any) => any.AllowInsecureHttp = true;"""
    )]
    [InlineData(
        """var options = new EnvoyerSmsOptions { BaseAddress = new Uri("http://sms.example.com/") }; var alias = options; alias.AllowInsecureHttp = true;"""
    )]
    [InlineData(
        """Microsoft.Extensions.DependencyInjection.EnvoyerSmsServiceCollectionExtensions.AddEnvoyerSms(null!, o => { o.BaseAddress = new Uri("http://sms.example.com/"); o.AllowInsecureHttp = true; });"""
    )]
    [InlineData(
        """Action<EnvoyerSmsOptions> later = o => o.BaseAddress = new Uri("http://sms.example.com/"); later(new EnvoyerSmsOptions { AllowInsecureHttp = true });"""
    )]
    [InlineData(
        """var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection(); Microsoft.Extensions.DependencyInjection.EnvoyerSmsServiceCollectionExtensions.AddEnvoyerSms(services, o => o.BaseAddress = new Uri("http://sms.example.com/")); Microsoft.Extensions.DependencyInjection.EnvoyerSmsServiceCollectionExtensions.AddEnvoyerSms(services, o => o.AllowInsecureHttp = true);"""
    )]
    [InlineData(
        """var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection(); Microsoft.Extensions.DependencyInjection.EnvoyerSmsServiceCollectionExtensions.AddEnvoyerSms(services, o => o.BaseAddress = new Uri("http://sms.example.com/")); Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.PostConfigure<EnvoyerSmsOptions>(services, o => o.AllowInsecureHttp = true);"""
    )]
    public Task Options_that_may_allow_it_elsewhere_do_not_trigger(string statements) =>
        CallSites.AreAsMarked(statements);

    [Fact]
    public Task Options_that_leave_their_method_do_not_trigger() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Settings
            {
                private readonly EnvoyerSmsOptions _field = new() { BaseAddress = new Uri("http://sms.example.com/") };
                public EnvoyerSmsOptions Test => new() { BaseAddress = new Uri("http://sms.example.com/") };
                public void Change(EnvoyerSmsOptions options) => options.BaseAddress = new Uri("http://sms.example.com/");
                public Uri Other { get; } = new Uri("http://sms.example.com/");
                public EnvoyerSmsOptions Field => _field;
            }
            """
        );
}
