extern alias runtime;
using System.Reflection;

using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using Options = runtime::EnvoyerSms.ApiClientOptions;

namespace EnvoyerSms.Contract.Generator.Tests.Reading.Naming;

/// <summary>The reader keeps contracts off names that the runtime has; here the runtime is asked which these are.</summary>
public sealed class ReservedNamesTests
{
    private const BindingFlags Inherited = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void A_credential_cannot_have_the_name_of_an_option()
    {
        var members = typeof(Options)
            .GetMembers(Inherited)
            .Where(member =>
                member is PropertyInfo or MethodInfo { IsSpecialName: false, IsPrivate: false, IsAssembly: false }
            )
            .Where(member =>
                member
                    is not PropertyInfo { GetMethod.IsAssembly: true }
                        and not PropertyInfo { GetMethod.IsPrivate: true }
            )
            .Select(member => member.Name)
            .Distinct();

        Assert.Subset(Names.Credential.Reserved.ToHashSet(), members.ToHashSet());
    }

    [Fact]
    public void A_type_in_the_runtimes_namespace_cannot_hide_one_of_the_runtime()
    {
        var types = typeof(Options).Assembly.GetExportedTypes().Where(type => type.Namespace == "EnvoyerSms").ToList();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.True(EmittedType.HidesTheRuntime("EnvoyerSms", type.Name), type.Name));
    }

    [Fact]
    public void A_member_of_a_record_cannot_have_the_name_of_one_that_the_compiler_makes()
    {
        var members = typeof(Record)
            .GetMembers(Inherited | BindingFlags.Static)
            .Select(member => member.Name)
            .Where(name => Names.IsIdentifier(name) && name != nameof(Record.Value));

        Assert.Subset(Names.Parameter.Reserved.ToHashSet(), members.ToHashSet());
    }

    private sealed record Record(string Value);
}
