using System.Globalization;

namespace EnvoyerSms.Fuzzing;

internal static class Seeds
{
    public static void Write(string folder, IEnumerable<byte[]> seeds)
    {
        Directory.CreateDirectory(folder);
        foreach (var (index, seed) in seeds.Index())
            File.WriteAllBytes(Path.Combine(folder, index.ToString("000", CultureInfo.InvariantCulture)), seed);
    }

    public static byte[] Read(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
