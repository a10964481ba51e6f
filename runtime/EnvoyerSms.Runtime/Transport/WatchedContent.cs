using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>The body of a call that has a key. Apart from others, which are made for every call and carry no more than they need.</summary>
internal sealed class WatchedContent(FormBuffer form, bool once, Action look) : CallContent(form, once)
{
    protected override void Look() => look();
}
