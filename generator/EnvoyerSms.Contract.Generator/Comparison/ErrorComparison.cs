using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What the API answers instead of a result.</summary>
internal static class ErrorComparison
{
    public static readonly Listing<ErrorModel> Listing = new()
    {
        Name = error => error.Name,
        // Of an error that is known by its words alone the number is its place, which others may take.
        Identity = error => error.Code is "" ? error.Message : IdOf(error),
        Fact = error => error.Fact,
        Value = IdOf,
        Added = _ => ErrorChanges.Added,
        Removed = _ => ErrorChanges.Removed,
        Renamed = ErrorChanges.Renamed,
        Compare = Compare,
    };

    private static readonly Listing<ErrorDetailModel> Details = new()
    {
        Name = detail => detail.Name,
        Identity = detail => detail.Message,
        Fact = detail => detail.Fact,
        Value = detail => detail.Message,
        Added = _ => ErrorChanges.DetailAdded,
        Removed = _ => ErrorChanges.DetailRemoved,
        Renamed = ErrorChanges.DetailRenamed,
        Compare = Compare,
    };

    private static void Compare(Pair pair, ErrorModel old, ErrorModel now)
    {
        // Without numbers of the API's their order numbers the values of the enum.
        if (IdOf(old) != IdOf(now))
            pair.Changed("id", IdOf(old), IdOf(now), ErrorChanges.IdChanged);
        else
            pair.Changed("id", Written.Number(old.Id), Written.Number(now.Id), ErrorChanges.IdChanged);
        pair.Changed("message", old.Message, now.Message, ErrorChanges.MessageChanged);
        Details.CompareAll(pair, "details", old.Details, now.Details);
    }

    private static string IdOf(ErrorModel error) => error.Code ?? Written.Number(error.Id);

    private static void Compare(Pair pair, ErrorDetailModel old, ErrorDetailModel now)
    {
        pair.Changed("message", old.Message, now.Message, ErrorChanges.DetailMessageChanged);
        pair.Changed(
            "parameter",
            Written.List(old.Parameters),
            Written.List(now.Parameters),
            ErrorChanges.DetailParametersChanged
        );
    }
}
