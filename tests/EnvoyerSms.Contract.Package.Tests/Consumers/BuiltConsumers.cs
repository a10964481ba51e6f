using System.Reflection;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>Every consumer that a test class declares, in one folder, restored once and built once.</summary>
public sealed class BuiltConsumers(PackedPackages packages) : IAsyncLifetime
{
    private const string Solution = "consumers.slnx";

    private readonly UserFolder _folder = new(packages);

    /// <summary>All that was said while they were restored and built.</summary>
    internal string Output { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var consumers = Declared().ToList();
        Assert.Distinct(consumers.Select(consumer => consumer.Name));
        foreach (var consumer in consumers)
        {
            _folder.Write($"{consumer.Name}/{consumer.Name}.csproj", consumer.ProjectFile);
            foreach (var (path, text) in consumer.Files)
                _folder.Write($"{consumer.Name}/{path}", text);
            foreach (var (path, content) in consumer.BinaryFiles)
                _folder.Write($"{consumer.Name}/{path}", content);
        }
        _folder.Write(
            Solution,
            SolutionFile.Of(consumers.Select(consumer => $"{consumer.Name}/{consumer.Name}.csproj"))
        );

        // Some consumers are there to fail, so what became of each is read from what was said of it.
        var restore = await _folder.RunAsync(["restore", Solution]);
        var build = await _folder.RunAsync(["build", Solution, "--no-restore"]);
        Output = restore.Output + build.Output;
    }

    internal BuiltConsumer this[Consumer consumer]
    {
        get
        {
            var path = Path.Combine(_folder.Path, consumer.Name);
            Assert.True(Directory.Exists(path), $"'{consumer.Name}' is no static field of a test class.");
            return new BuiltConsumer(consumer.Name, path, Output);
        }
    }

    /// <summary>The dotnet command in the folder that holds them all.</summary>
    internal Task<CommandResult> DotnetAsync(IEnumerable<string> arguments) => _folder.RunAsync(arguments);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<Consumer> Declared() =>
        typeof(BuiltConsumers)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(Consumer) || field.FieldType == typeof(Consumer[]))
            .Select(field => field.GetValue(null))
            .SelectMany(declared => declared is Consumer one ? [one] : (Consumer[])declared!);
}
