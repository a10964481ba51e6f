using System.Text.Json;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

// Shown in docs/rate-limit.md as it stands here, in 40 lines at most.
#region sample
/// <summary>One file for each account, which the processes of one machine share.</summary>
public sealed class FileRateLimiter(string folder, byte[] salt, TimeProvider? clock = null)
    : ApiSharedRateLimiter(clock)
{
    public override ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken) => new(salt);

    protected override async ValueTask ChangeAsync(
        ApiRateLimitToken token,
        Func<ApiRateLimitWindowState, DateTimeOffset, ApiRateLimitWindowState> change,
        CancellationToken cancellationToken
    )
    {
        using var file = await OpenAsync(Path.Combine(folder, token.Id + ".json"), cancellationToken);
        var state = file.Length == 0 ? default : JsonSerializer.Deserialize<ApiRateLimitWindowState>(file);
        state = change(state, Clock.GetUtcNow());
        file.SetLength(0);
        JsonSerializer.Serialize(file, state);
    }

    // The lock is the open file: no other process has it meanwhile.
    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(1, cancellationToken);
            }
        }
    }
}
#endregion
