using System.Diagnostics;

namespace EnvoyerSms.Ledger.Tests.Faults;

/// <summary>A disk of so many bytes, in memory. Only root can have one, where its container lets it.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk Create(int bytes)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("There is no tmpfs here.");
        var folder = Directory.CreateTempSubdirectory("ledger-disk").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={bytes},mode=0755", "tmpfs", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        Assert.Skip("A disk that is full takes the right to mount one.");
        throw new InvalidOperationException();
    }

    /// <summary>Writes until nothing fits any more.</summary>
    public void Fill()
    {
        var block = new byte[1024];
        try
        {
            using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private string Filler => Path.Combine(Folder, "filler");

    private static bool Run(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file) { RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
