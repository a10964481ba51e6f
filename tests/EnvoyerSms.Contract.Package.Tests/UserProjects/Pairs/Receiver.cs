using EnvoyerSms;

namespace OtherLibrary;

public static class Receiver
{
    public static long Id(SentMessage sent) => sent.MessageId;
}
