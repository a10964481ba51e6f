using System.Net.Http.Headers;
using System.Text;

namespace EnvoyerSms.Benchmarks;

/// <summary>Who sends, and where to: the same for everyone who is measured.</summary>
internal static class Account
{
    private const string Login = "33600000000";
    private const string Password = "secret";

    /// <summary>What is listening there depends on the benchmark.</summary>
    public static Uri Address { get; } = new("http://127.0.0.1/api/");

    /// <summary>What our client sends as well, made once.</summary>
    public static AuthenticationHeaderValue Authorization { get; } =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Login}:{Password}")));

    public static EnvoyerSmsOptions Options(ApiMethod method, Uri? address = null) =>
        new()
        {
            Login = Login,
            Password = Password,
            Method = method,
            BaseAddress = address ?? Address,
            // More is sent than any account may: counted as ever, by a window that takes it.
            RateLimiter = new ApiWindowRateLimiter(int.MaxValue, TimeSpan.FromDays(31), TimeSpan.FromSeconds(30)),
        };
}
