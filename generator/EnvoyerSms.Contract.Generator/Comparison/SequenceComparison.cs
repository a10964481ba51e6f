using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>The methods that ask several times, and what a call that is sent again may answer.</summary>
internal static class SequenceComparison
{
    public static void Compare(Pair pair, OperationModel old, OperationModel now)
    {
        ComparePages(pair, old.Pages, now.Pages);
        ComparePolls(pair, old.Poll, now.Poll);
        CompareAlreadyDone(pair, old.AlreadyDone, now.AlreadyDone);
        pair.Optional(
            "batch",
            old.Batch,
            now.Batch,
            SequenceChanges.BatchAdded,
            SequenceChanges.BatchRemoved,
            SequenceChanges.BatchChanged
        );
        pair.Changed("batchAt", old.BatchAt, now.BatchAt, SequenceChanges.BatchAtChanged);
    }

    private static void ComparePages(Pair owner, PagesModel? old, PagesModel? now)
    {
        if (old is null || now is null)
        {
            var rule = old is null ? SequenceChanges.PagesAdded : SequenceChanges.PagesRemoved;
            owner.Changed("pages", old?.Name ?? "", now?.Name ?? "", rule);
            return;
        }
        var pages = owner.Part("pages", old.Fact, now.Fact);
        FactComparison.Compare(pages, old.Fact, now.Fact);
        pages.Changed("name", old.Name, now.Name, SequenceChanges.PagesRenamed);
        CompareWays(pages, old, now);
        pages.Changed("first", Written.Number(old.First), Written.Number(now.First), SequenceChanges.PagesChanged);
        pages.Changed("items", old.Items, now.Items, SequenceChanges.PageItemsChanged);
        pages.Changed("total", old.Total, now.Total, SequenceChanges.PagesChanged);
        pages.Changed("size", Written.Number(old.Size), Written.Number(now.Size), SequenceChanges.PagesChanged);
        pages.Changed("size", old.SizeParameter, now.SizeParameter, SequenceChanges.PagesChanged);
    }

    private static void CompareWays(Pair pages, PagesModel old, PagesModel now)
    {
        var key = Written.Word(now.Way);
        if (old.Way != now.Way)
            pages.Part(Written.Word(old.Way), key).Report(SequenceChanges.PagesChanged, WayOf(old), WayOf(now));
        else if (now.Way == PagesWay.Token)
        {
            var token = pages.Part(key);
            token.Changed("parameter", old.Parameter, now.Parameter, SequenceChanges.PagesChanged);
            token.Changed("field", old.Link, now.Link, SequenceChanges.PagesChanged);
        }
        else
            pages.Changed(key, StepOf(old), StepOf(now), SequenceChanges.PagesChanged);
    }

    private static string WayOf(PagesModel pages) => $"{Written.Word(pages.Way)}: {StepOf(pages)}";

    // What is asked with, or where the next page is said to be.
    private static string StepOf(PagesModel pages) => pages.Parameter.Length > 0 ? pages.Parameter : pages.Link;

    private static void ComparePolls(Pair owner, PollModel? old, PollModel? now)
    {
        if (old is null || now is null)
        {
            var rule = old is null ? SequenceChanges.PollAdded : SequenceChanges.PollRemoved;
            owner.Changed("poll", old?.Name ?? "", now?.Name ?? "", rule);
            return;
        }
        var poll = owner.Part("poll", old.Fact, now.Fact);
        FactComparison.Compare(poll, old.Fact, now.Fact);
        poll.Changed("name", old.Name, now.Name, SequenceChanges.PollRenamed);
        poll.Changed(
            "until",
            string.Join(".", old.Until),
            string.Join(".", now.Until),
            SequenceChanges.PollUntilChanged
        );
        poll.Names("pending", old.Pending, now.Pending, SequenceChanges.PendingAdded, SequenceChanges.PendingRemoved);
    }

    private static void CompareAlreadyDone(Pair owner, AlreadyDoneModel? old, AlreadyDoneModel? now)
    {
        if (old is null || now is null)
        {
            owner.Changed(
                "alreadyDone",
                ErrorsOf(old),
                ErrorsOf(now),
                old is null ? SequenceChanges.AlreadyDoneAdded : SequenceChanges.AlreadyDoneRemoved
            );
            return;
        }
        var done = owner.Part("alreadyDone");
        done.Names(
            "errors",
            old.Errors,
            now.Errors,
            SequenceChanges.AlreadyDoneErrorAdded,
            SequenceChanges.AlreadyDoneErrorRemoved
        );
        done.Changed("response", FieldsOf(old), FieldsOf(now), SequenceChanges.AlreadyDoneResponseChanged);
    }

    private static string ErrorsOf(AlreadyDoneModel? done) => done is null ? "" : Written.List(done.Errors);

    private static string FieldsOf(AlreadyDoneModel done) =>
        Written.List(done.Response.Select(taken => $"{taken.Field}: {taken.Parameter}"));
}
