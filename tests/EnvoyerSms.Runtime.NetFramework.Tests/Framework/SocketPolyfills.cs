using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace EnvoyerSms.Runtime.Tests;

/// <summary>The calls of newer sockets that the tests use, over those of .NET Framework; to cancel one closes its socket.</summary>
internal static class SocketPolyfills
{
    public static void Dispose(this TcpListener listener) => listener.Stop();

    // A look every millisecond: what waits in a listener of .NET Framework cannot be cancelled, and tests use it afterwards.
    public static async Task<Socket> AcceptSocketAsync(this TcpListener listener, CancellationToken cancel)
    {
        while (!listener.Pending())
            await Task.Delay(1, cancel);
        return listener.AcceptSocket();
    }

    public static Task<int> ReceiveAsync(this Socket socket, Memory<byte> buffer, CancellationToken cancel) =>
        socket.ReceiveAsync(buffer, SocketFlags.None, cancel);

    public static Task<int> ReceiveAsync(
        this Socket socket,
        Memory<byte> buffer,
        SocketFlags flags,
        CancellationToken cancel
    ) => socket.Until(() => socket.ReceiveAsync(Array(buffer), flags), cancel);

    public static Task<int> SendAsync(this Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        socket.Until(() => socket.SendAsync(Array(bytes), SocketFlags.None), cancel);

    public static int Receive(this Socket socket, Span<byte> buffer)
    {
        var bytes = new byte[buffer.Length];
        var count = socket.Receive(bytes);
        bytes.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    private static ArraySegment<byte> Array(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var array) ? array : new ArraySegment<byte>(memory.ToArray());

    // mono forgets what begins on one thread while another closes the socket: it would neither end nor fail. So one waits for the other.
    private static async Task<int> Until(this Socket socket, Func<Task<int>> start, CancellationToken cancel)
    {
        using var stop = cancel.Register(() =>
        {
            lock (socket)
                socket.Dispose();
        });
        try
        {
            Task<int> running;
            lock (socket)
                running = start();
            return await running;
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
    }
}
