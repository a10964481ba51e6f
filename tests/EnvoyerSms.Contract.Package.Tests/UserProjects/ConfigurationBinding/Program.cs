using EnvoyerSms;
using Microsoft.Extensions.Configuration;

var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(
        new Dictionary<string, string?>
        {
            ["EnvoyerSms:Login"] = "33600000000",
            ["EnvoyerSms:Timeout"] = "00:00:05",
            ["EnvoyerSms:RateLimitMode"] = "Wait",
            ["EnvoyerSms:MaxRetries"] = "1",
        }
    )
    .Build();
var options = configuration.GetSection("EnvoyerSms").Get<EnvoyerSmsOptions>()!;
Console.WriteLine($"{options.Login} {options.Timeout} {options.RateLimitMode} {options.MaxRetries}");
