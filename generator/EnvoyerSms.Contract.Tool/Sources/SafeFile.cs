namespace EnvoyerSms.Contract.Tool.Sources;

/// <summary>A file is written whole or not at all.</summary>
internal static class SafeFile
{
    public static void Write(string path, string text)
    {
        var unfinished = path + ".tmp";
        try
        {
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
