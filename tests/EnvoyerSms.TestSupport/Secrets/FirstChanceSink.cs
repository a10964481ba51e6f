using System.Runtime.ExceptionServices;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>Every exception that is thrown at all, those among them that are caught and never leave: profilers record them.</summary>
public sealed class FirstChanceSink : Sink
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
