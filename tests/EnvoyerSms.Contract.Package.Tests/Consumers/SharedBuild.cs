namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The tests whose consumers are built together.</summary>
[CollectionDefinition]
public sealed class SharedBuild : ICollectionFixture<BuiltConsumers>;
