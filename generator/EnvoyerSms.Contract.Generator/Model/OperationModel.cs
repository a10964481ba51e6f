using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Model;

internal enum Effect
{
    /// <summary>Changes nothing; may be repeated.</summary>
    Read,

    /// <summary>Changes something; a second time changes nothing more.</summary>
    Idempotent,

    /// <summary>Loses something that cannot be restored.</summary>
    Destructive,

    /// <summary>Has its effect again each time: a message is sent twice.</summary>
    Unsafe,
}

internal sealed record ConstantModel(string Wire, string Value);

internal sealed record OperationModel
{
    public required string Name { get; init; }

    /// <summary>Below the base address; the wire names of parameters stand in it in braces.</summary>
    public required string Path { get; init; }

    /// <summary>How it is sent; null where the client's options say.</summary>
    public required HttpVerb? Method { get; init; }

    /// <summary>Fields that are sent with each request, those of the API first.</summary>
    public required EquatableArray<ConstantModel> Constants { get; init; }
    public required Effect Effect { get; init; }
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>What a user should know before calling it; empty where there is nothing.</summary>
    public required LocalizedText Caution { get; init; }

    /// <summary>Name of the group whose rate limit counts it; empty where the API's does.</summary>
    public required string RateGroup { get; init; }

    /// <summary>Rules between parameters; those of one parameter stand there.</summary>
    public required EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>Name of the response type; empty where nothing is answered.</summary>
    public required string Response { get; init; }

    public bool AnswersNothing => Response.Length == 0;

    /// <summary>Path of the element that holds the response; empty where the root itself does.</summary>
    public required string ResponseElement { get; init; }

    /// <summary>Root of the response; empty where it is that of the envelope.</summary>
    public required string ResponseRoot { get; init; }

    /// <summary>The response is no element below the root of all responses.</summary>
    public bool HasPaths => ResponseRoot.Length > 0 || ResponseElement.IndexOf('/') >= 0;

    /// <summary>Field of the response that proves that the call was done and names what it made; empty where none does.</summary>
    public required string ResourceId { get; init; }

    /// <summary>How to read all pages; null where the response is no page.</summary>
    public required PagesModel? Pages { get; init; }

    /// <summary>How to wait for the final response; null where a response does not change.</summary>
    public required PollModel? Poll { get; init; }

    /// <summary>List parameter that may be split over several requests; empty where none may.</summary>
    public required string Batch { get; init; }

    /// <summary>Parameter that says when such a request takes effect; empty where none does.</summary>
    public required string BatchAt { get; init; }

    /// <summary>How to tell that an earlier call worked; null where the API does not say so.</summary>
    public required AlreadyDoneModel? AlreadyDone { get; init; }

    /// <summary>Names of the errors and details that this operation is known to answer.</summary>
    public required EquatableArray<string> Errors { get; init; }
    public required EquatableArray<ExampleModel> Examples { get; init; }
    public required Fact Fact { get; init; }

    /// <summary>Limits of the list that is split, each for a way of sending or for all.</summary>
    public IEnumerable<RuleModel> BatchLimits =>
        Parameters.Where(parameter => parameter.Name == Batch).SelectMany(parameter => parameter.FixedLimits);

    /// <summary>Whether a form or a query is sent at all.</summary>
    public bool HasFields =>
        Constants.Count > 0 || Parameters.Any(parameter => parameter.Place == ParameterPlace.Field);
}
