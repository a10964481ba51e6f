using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>Which list of a request may be split over several requests.</summary>
internal static class BatchReader
{
    private const string Key = "batch";
    private const string AtKey = "batchAt";

    public static string Read(OperationResponse response)
    {
        if (response.Keys.OptionalScalar(Key) is not { } name)
            return "";
        response.Need(Key, effect => effect != Effect.Read, "only what changes something is recorded batch by batch");
        return response.Parameter(
            name,
            parameter => parameter.Repeated && parameter.FixedLimits.Any(),
            "a repeated parameter with a 'maxItems' that always holds,"
        );
    }

    public static string ReadAt(OperationResponse response)
    {
        if (response.Keys.OptionalScalar(AtKey) is not { } name)
            return "";
        if (!response.Keys.Has(Key))
            response.Keys.DoesNotFit(AtKey, "an operation without 'batch'", "name the list with 'batch'");
        return response.Parameter(
            name,
            parameter => parameter is { Type: ParameterType.DateTime, Required: false, Repeated: false },
            "a dateTime parameter that may be left out,"
        );
    }
}
