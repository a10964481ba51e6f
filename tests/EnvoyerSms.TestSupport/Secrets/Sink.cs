using System.Collections.Concurrent;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>A place where something that was said about a call can end up.</summary>
public abstract class Sink : IDisposable
{
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>Lets a text end up there, the way it would by mistake.</summary>
    public abstract void Plant(string text);

    public abstract void Dispose();

    public override string ToString() => GetType().Name;

    /// <summary>A value as the sink would write it down; of bytes, what they say.</summary>
    protected static string Text(object? value) =>
        value switch
        {
            byte[] bytes => System.Text.Encoding.Latin1.GetString(bytes),
            string text => text,
            System.Collections.IEnumerable items => string.Join(' ', items.Cast<object?>().Select(Text)),
            _ => value?.ToString() ?? "",
        };

    protected static string Tags<T>(IEnumerable<KeyValuePair<string, T>> tags) =>
        string.Join(' ', tags.Select(tag => $"{tag.Key}={Text(tag.Value)}"));
}
