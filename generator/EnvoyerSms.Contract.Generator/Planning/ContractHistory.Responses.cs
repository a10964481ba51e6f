using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning;

internal sealed partial class ContractHistory
{
    /// <summary>What an operation says of its response, as far as the fields that it names were there.</summary>
    private OperationModel Responses(OperationModel operation, HashSet<string> parameters) =>
        operation with
        {
            ResourceId = HasField(operation.Response, operation.ResourceId) ? operation.ResourceId : "",
            Pages = operation.Pages is { } pages && WasThere(pages, operation.Response, parameters) ? pages : null,
            Poll =
                operation.Poll is { } poll && WasThere(poll, operation.Response)
                    ? poll with
                    {
                        Pending = poll.Pending.Where(_errorNames.Contains).ToEquatableArray(),
                    }
                    : null,
            AlreadyDone = operation.AlreadyDone is { } done ? AlreadyDone(done, operation.Response, parameters) : null,
        };

    private bool WasThere(PagesModel pages, string response, HashSet<string> parameters) =>
        new[] { pages.Parameter, pages.SizeParameter }.All(name => name.Length == 0 || parameters.Contains(name))
        && new[] { pages.Items, pages.Total, pages.Link }.All(name => name.Length == 0 || HasField(response, name));

    private bool WasThere(PollModel poll, string response)
    {
        var type = response;
        foreach (var step in poll.Until)
        {
            if (FieldOf(type, step) is not { } field)
                return false;
            type = field.TypeName;
        }
        return _enums.TryGetValue(type, out var state) && state.Values.Any(value => value.IsFinal);
    }

    private AlreadyDoneModel? AlreadyDone(AlreadyDoneModel done, string response, HashSet<string> parameters)
    {
        var errors = done.Errors.Where(_errorNames.Contains).ToEquatableArray();
        var taken = done.Response.Where(field => HasField(response, field.Field)).ToList();
        var lost = taken.Where(field => !parameters.Contains(field.Parameter)).ToList();
        // A field that is always there could not be filled any more.
        return errors.Count == 0 || lost.Any(field => FieldOf(response, field.Field) is { Required: true })
            ? null
            : new AlreadyDoneModel(errors, taken.Except(lost).ToEquatableArray());
    }

    private bool HasField(string type, string name) => FieldOf(type, name) is not null;

    private FieldModel? FieldOf(string type, string name) =>
        _types.TryGetValue(type, out var known) ? known.Fields.FirstOrDefault(field => field.Name == name) : null;
}
