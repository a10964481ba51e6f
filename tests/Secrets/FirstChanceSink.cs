using System.Runtime.ExceptionServices;

namespace EnvoyerSms.Tests.Secrets;

/// <summary>Every exception that is thrown at all, those among them that are caught and never leave: profilers record them.</summary>
internal sealed class FirstChanceSink : Sink
{
    public FirstChanceSink() => AppDomain.CurrentDomain.FirstChanceException += Keep;

    public override void Plant(string text)
    {
        try
        {
            throw new InvalidOperationException(text);
        }
        catch (InvalidOperationException) { }
    }

    public override void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Keep;

    private void Keep(object? sender, FirstChanceExceptionEventArgs e) => Seen.Enqueue(e.Exception.ToString());
}
