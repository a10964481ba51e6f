using System.Collections.Generic;

namespace EnvoyerSms.Contract.Generator.Emitted;

/// <summary>How the types, methods and files are named that a contract becomes: every name that is made from one of the contract's.</summary>
/// <param name="Api">The name of the API: prefix of the names that could clash with another contract's.</param>
internal readonly partial record struct EmittedNames(string Api)
{
    /// <summary>The file of types that the compiler needs, once for all contracts of a project.</summary>
    public const string PolyfillsFile = "ApiContract.Polyfills.g.cs";

    private const string RequestEnding = "Request";
    private const string AsyncEnding = "Async";

    // Types of the API.
    public string ApiClass => Api + "Api";
    public string Authentication => Api + "Authentication";
    public string Client => Api + "Client";
    public string ClientExtensions => Api + "ClientExtensions";
    public string ErrorId => Api + "ErrorId";
    public string Errors => Api + "Errors";
    public string Examples => Api + "Examples";
    public string Exception => Api + "Exception";
    public string Interface => $"I{Api}Client";
    public string Operations => Api + "Operations";
    public string Options => Api + "Options";
    public string RegistrationClass => Api + "ServiceCollectionExtensions";

    /// <summary>The method that registers a client.</summary>
    public string Registration => "Add" + Api;

    /// <summary>All types of the API, whatever else the contract declares.</summary>
    public IEnumerable<string> Types =>
        [
            Interface,
            ApiClass,
            Authentication,
            Client,
            ClientExtensions,
            ErrorId,
            Errors,
            Examples,
            Exception,
            Operations,
            Options,
            RegistrationClass,
        ];

    // Files. Unique without regard to case, as Roslyn asks of generated files.
    public string ApiFile => File("Api");
    public string ClientFile => File("Client");
    public string ErrorsFile => File("Errors");
    public string ExamplesFile => File("Examples");
    public string OperationsFile => File("Operations");
    public string OptionsFile => File("Options");
    public string RegistrationFile => File("Registration");

    public string EnumFile(string name) => File("Enums." + name);

    public string OperationFile(string name) => File("Operations." + name);

    public string TypeFile(string name) => File("Types." + name);

    /// <summary>Field of the API's class that holds the rate limit of a group of operations.</summary>
    public static string RateGroup(string group) => group + "Requests";

    /// <summary>The record of an operation's parameters.</summary>
    public static string Request(string operation) => operation + RequestEnding;

    /// <summary>What the runtime needs to make calls of an operation.</summary>
    public static string Definition(string operation) => operation + "Operation";

    /// <summary>What sends a long list in batches: the class, and the method without <c>Async</c>.</summary>
    public static string Batches(string operation) => operation + "Batches";

    /// <summary>A method of the client, by the name that the contract gives it.</summary>
    public static string Method(string name) => name + AsyncEnding;

    /// <summary>The extension methods of a C# enum.</summary>
    public static string EnumExtensions(string name) => name + "Extensions";

    private string File(string part) => $"{Api}.{part}.g.cs";
}
