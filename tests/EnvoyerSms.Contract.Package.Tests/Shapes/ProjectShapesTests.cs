namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The package in projects of every shape that was met.</summary>
[Collection<SharedBuild>]
public sealed class ProjectShapesTests(BuiltConsumers consumers)
{
    private static readonly Consumer[] Consumers = [.. ProjectShapes.All.Select(shape => shape.ToConsumer())];

    public static TheoryData<string> Names { get; } = [.. ProjectShapes.All.Select(shape => shape.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_builds_or_is_told_what_to_change(string name)
    {
        var shape = ProjectShapes.All.Single(shape => shape.Name == name);
        var built = consumers[Consumers.Single(consumer => consumer.Name == name)];
        _ = shape.Sentence is null || shape.IsWarning ? built.Succeeded() : built.Failed();
        if (shape.Sentence is { } sentence)
            Assert.Contains(sentence, Assert.Single(built.Complaints), StringComparison.Ordinal);
        else
            Assert.Empty(built.Complaints);
    }

    /// <summary>It stays the warning that it is without us.</summary>
    [Fact]
    public void A_generator_of_others_that_fails_is_a_warning()
    {
        var built = consumers[FailingGenerator.User].Succeeded();

        Assert.Contains("warning CS8785", Assert.Single(built.Complaints), StringComparison.Ordinal);
    }

    /// <summary>The compiler warns that it could not load it, and the first use of the client is an error.</summary>
    [Fact]
    public void Our_generator_that_cannot_load_lets_no_program_pass()
    {
        var built = consumers[FailingGenerator.Ours].Failed();

        Assert.Contains(
            built.Complaints,
            line => line.Contains("EnvoyerSms.Contract.Generator", StringComparison.Ordinal)
        );
        Assert.Contains(built.Complaints, line => line.Contains("IEnvoyerSmsClient", StringComparison.Ordinal));
    }
}
