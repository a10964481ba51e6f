using System.Text;

namespace Probe;

/// <summary>
/// Leaves a field out that the client cannot leave out. The request that it makes of a call is a copy, and the runtime lets only copies of
/// calls that read through.
/// </summary>
internal sealed class FieldRemover(string field) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        var kept = form.Split('&').Where(pair => !pair.StartsWith($"{field}=", StringComparison.Ordinal));
        using var content = new StringContent(
            string.Join('&', kept),
            Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );
        request.Content = content;
        return await base.SendAsync(request, cancellationToken);
    }
}
