namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>What an idempotent call that is sent again answers, where the first one worked and its response was lost.</summary>
/// <param name="Errors">Names of the errors that say so.</param>
/// <param name="Response">What the response is made of then.</param>
internal sealed record AlreadyDoneModel(EquatableArray<string> Errors, EquatableArray<TakenField> Response);

/// <summary>A field of a response that has the value of a parameter.</summary>
internal sealed record TakenField(string Field, string Parameter);
