namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>How projects of users are laid out. Each builds without a warning, or is told in one sentence what to change.</summary>
internal static class ProjectShapes
{
    private const string Ours = "EnvoyerSms.Contract";

    // What an internal client can be given out as.
    private static readonly string InternalSender = LibraryCode.Sender.Replace(
        "public static",
        "internal static",
        StringComparison.Ordinal
    );

    private const string NamesOrders =
        "namespace Library { public static class Orders { public static global::Orders.IOrdersClient? Client => null; } }";

    private static readonly string[] Older = ["netstandard2.0", "net48"];

    public static IReadOnlyList<Shape> All { get; } =
    [
        // ---------------------------------------------------------- the runtime is not there to compile against
        Shape.Told(
            "not-compiled-include",
            "ESMS0908",
            Package(
                "IncludeAssets=\"runtime; build; native; contentfiles; analyzers; buildtransitive\" PrivateAssets=\"all\""
            )
        ),
        Shape.Told("not-compiled-exclude", "ESMS0908", Package("ExcludeAssets=\"compile\"")),
        Shape.Told("not-compiled-analyzers", "ESMS0908", Package("IncludeAssets=\"analyzers; build\"")),
        Shape.Told("not-compiled-runtime", "ESMS0908", Package() + Runtime("ExcludeAssets=\"compile\"")),
        Shape.Told("not-compiled-alias", "ESMS0909", Package() + Runtime("Aliases=\"Sms\"")),
        Shape.Told("not-compiled-global", "ESMS0908", "") with
        {
            Central = $"""<GlobalPackageReference Include="{Ours}" Version="{PackedPackages.Version}" />""",
        },
        Builds("two-aliases", Package() + Runtime("Aliases=\"global,Sms\"")),
        // ---------------------------------------------------------- others declare what ours declares
        .. Older.Select(framework =>
            Builds(
                $"polysharp-{framework}",
                Package() + """<PackageReference Include="PolySharp" Version="1.15.0" PrivateAssets="all" />"""
            ) with
            {
                Framework = framework,
            }
        ),
        Builds(
            "with-polyfill",
            Package() + """<PackageReference Include="Polyfill" Version="11.4.5" PrivateAssets="all" />"""
        ) with
        {
            Framework = "netstandard2.0",
            Properties = "<LangVersion>latest</LangVersion><NoWarn>$(NoWarn);CS8632;CS8602;CS8604</NoWarn>",
        },
        // ---------------------------------------------------------- friends
        Friend("friend", signed: false),
        FriendOf("friend", signed: false),
        Friend("signed-friend", signed: true),
        FriendOf("signed-friend", signed: true),
        // The framework that loads nothing without a strong name into what has one; elsewhere the compiler does not say it.
        SignedForFramework("signed-framework", Package()),
        SignedForFramework(
            "signed-framework-client",
            $"""<PackageReference Include="EnvoyerSms.Client" Version="{PackedPackages.Version}" />"""
        ),
        // An internal client, and polyfills, of an older framework: the newer one has its own.
        Friend("older-friend", signed: false) with
        {
            Framework = "netstandard2.0",
        },
        FriendOf("older-friend", signed: false) with
        {
            Files = new()
            {
                ["Own.cs"] =
                    "namespace Library { internal sealed record Own { public required string Name { get; init; } } }",
            },
        },
        // ---------------------------------------------------------- where the contract and the version come from
        Builds("central-versions", $"""<PackageReference Include="{Ours}" />""") with
        {
            Central = $"""<PackageVersion Include="{Ours}" Version="{PackedPackages.Version}" />""",
        },
        Builds("contract-in-targets", Package()) with
        {
            Files = new()
            {
                ["Directory.Build.targets"] = Project(
                    """<ItemGroup><ApiContract Include="$(MSBuildThisFileDirectory)orders.yaml" /></ItemGroup>"""
                ),
                ["orders.yaml"] = OrdersContract.Text,
                ["Orders.cs"] = NamesOrders,
            },
        },
        Builds("contract-by-target", Package()) with
        {
            Targets =
                """<Target Name="Fetch" BeforeTargets="BeforeBuild"><ItemGroup><ApiContract Include="orders.yaml" /></ItemGroup></Target>""",
            Files = new() { ["orders.yaml"] = OrdersContract.Text, ["Orders.cs"] = NamesOrders },
        },
        Shape.Warned("contract-too-late", "was added after the compiler had been told of all contracts", Package()) with
        {
            Targets =
                """<Target Name="Fetch" BeforeTargets="CoreCompile"><ItemGroup><ApiContract Include="orders.yaml" /></ItemGroup></Target>""",
            Files = new() { ["orders.yaml"] = OrdersContract.Text },
        },
        // ---------------------------------------------------------- properties, as people write them
        Shape.Told(
            "property-of-two",
            "'internal,public' is not a value of the property ApiContractVisibility",
            Package()
        ) with
        {
            Properties = "<ApiContractVisibility>internal;public</ApiContractVisibility>",
        },
        Builds("property-on-its-own-line", Package()) with
        {
            Properties = "<ApiContractVisibility>\n  internal\n</ApiContractVisibility>",
            Files = new() { ["Sender.cs"] = InternalSender },
        },
        Shape.Told("folder#sharp", "folder#sharp.csproj(1,1): error ESMS0904", Package()) with
        {
            Properties = "<ApiContractLanguage>de</ApiContractLanguage>",
        },
        // ---------------------------------------------------------- what is asked of all code
        Builds("cls-compliant", Package()) with
        {
            Files = new() { ["Compliant.cs"] = "[assembly: System.CLSCompliant(true)]" },
        },
    ];

    private static Shape SignedForFramework(string name, string references) =>
        Builds(name, references) with
        {
            Framework = "net472",
            Properties = Signed(true),
            Key = SigningKey.Pair,
        };

    private static Shape Friend(string name, bool signed) =>
        Builds($"{name}-library", Package()) with
        {
            Properties = "<ApiContractVisibility>internal</ApiContractVisibility>" + Signed(signed),
            Files = new()
            {
                ["Sender.cs"] = InternalSender,
                ["Friends.cs"] =
                    $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name}-program{(signed ? $", PublicKey={SigningKey.Public}" : "")}\")]",
            },
            Key = signed ? SigningKey.Pair : null,
        };

    private static Shape FriendOf(string name, bool signed) =>
        Builds(
            $"{name}-program",
            Package() + $"""<ProjectReference Include="../{name}-library/{name}-library.csproj" />"""
        ) with
        {
            Properties = "<ApiContractVisibility>internal</ApiContractVisibility>" + Signed(signed),
            Files = new()
            {
                ["Other.cs"] = InternalSender.Replace(
                    "namespace Library",
                    "namespace Program",
                    StringComparison.Ordinal
                ),
            },
            Key = signed ? SigningKey.Pair : null,
        };

    private static Shape Builds(string name, string references) =>
        Shape.Builds(name, references) with
        {
            Files = new() { ["Sender.cs"] = LibraryCode.Sender },
        };

    private static string Signed(bool signed) =>
        signed ? "<SignAssembly>true</SignAssembly><AssemblyOriginatorKeyFile>key.snk</AssemblyOriginatorKeyFile>" : "";

    private static string Package(string attributes = "") =>
        $"""<PackageReference Include="{Ours}" Version="{PackedPackages.Version}" {attributes} />""";

    private static string Runtime(string attributes) =>
        $"""<PackageReference Include="EnvoyerSms.Runtime" Version="{PackedPackages.Version}" {attributes} />""";

    private static string Project(string content) => $"<Project>{content}</Project>";
}
