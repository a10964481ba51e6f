using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Uses that go on compiling, and will do something else.</summary>
internal static class NextUses
{
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.Invocation,
        OperationKind.ObjectCreation,
        OperationKind.With,
        OperationKind.PropertyReference,
        OperationKind.FieldReference,
        OperationKind.Binary,
        OperationKind.Switch,
        OperationKind.SwitchExpression,
    ];

    private static readonly ImmutableHashSet<ChangeRule> OfCalls = ImmutableHashSet.Create(
        OperationChanges.NoLongerRepeatable,
        OperationChanges.Repeatable,
        OperationChanges.EffectChanged,
        OperationChanges.MethodChanged,
        OperationChanges.RateGroupChanged,
        OperationChanges.CautionAdded,
        OperationChanges.CautionChanged,
        AccessChanges.RateLimitAdded,
        AccessChanges.RateLimitTighter,
        AccessChanges.RateLimitChanged,
        SequenceChanges.PagesChanged,
        SequenceChanges.PollUntilChanged,
        SequenceChanges.PendingAdded,
        SequenceChanges.PendingRemoved,
        SequenceChanges.AlreadyDoneRemoved,
        SequenceChanges.AlreadyDoneErrorRemoved
    );

    private static readonly ImmutableHashSet<ChangeRule> OfSwitches = ImmutableHashSet.Create(
        EnumChanges.ValueAdded,
        ErrorChanges.Added
    );

    private static readonly ImmutableHashSet<ChangeRule> OfErrors = ImmutableHashSet.Create(ErrorChanges.IdChanged);

    private static readonly ImmutableHashSet<ChangeRule> OfFields = ImmutableHashSet.Create(
        TypeChanges.FieldBecameNullable
    );

    private static readonly ImmutableHashSet<BinaryOperatorKind> Calculations = ImmutableHashSet.Create(
        BinaryOperatorKind.Add,
        BinaryOperatorKind.Subtract,
        BinaryOperatorKind.Multiply,
        BinaryOperatorKind.Divide,
        BinaryOperatorKind.Remainder,
        BinaryOperatorKind.LessThan,
        BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual
    );

    public static void Check(OperationAnalysisContext context, NextSession session)
    {
        if (SymbolOf(context.Operation) is { } used && session.Touched.IsEmitted(used))
            session.Report.CountUse();
        switch (context.Operation)
        {
            case IInvocationOperation call:
                Tell(context, session, CallSiteRules.NextCall, CallNames.Location(call), call.TargetMethod, OfCalls);
                CheckOrder(context, session, call);
                break;
            case IMemberReferenceOperation { Member: { ContainingType: { } owner } member }
                when IsOfErrors(session, owner):
                Tell(
                    context,
                    session,
                    CallSiteRules.NextError,
                    context.Operation.Syntax.GetLocation(),
                    member,
                    OfErrors
                );
                break;
            case IBinaryOperation calculation when Calculations.Contains(calculation.OperatorKind):
                CheckNull(context, session, calculation, calculation.LeftOperand);
                CheckNull(context, session, calculation, calculation.RightOperand);
                break;
            case ISwitchOperation choice:
                CheckSwitch(context, session, choice.Value);
                break;
            case ISwitchExpressionOperation choice:
                CheckSwitch(context, session, choice.Value);
                break;
        }
    }

    private static ISymbol? SymbolOf(IOperation use) =>
        use switch
        {
            IInvocationOperation call => call.TargetMethod,
            IMemberReferenceOperation reference => reference.Member,
            IObjectCreationOperation or IWithOperation => use.Type,
            _ => null,
        };

    private static bool IsOfErrors(NextSession session, INamedTypeSymbol type) =>
        session.Names.ErrorId == type.Name || session.Names.Errors == type.Name;

    // A value of an enum, or one that may be missing.
    private static void CheckSwitch(OperationAnalysisContext context, NextSession session, IOperation value)
    {
        var type = value.Type
            is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe
            ? maybe.TypeArguments[0]
            : value.Type;
        if (type is not null)
            Tell(context, session, CallSiteRules.NextSwitch, value.Syntax.GetLocation(), type, OfSwitches);
    }

    // Where the line no longer compiles, that is said of it.
    private static void CheckNull(
        OperationAnalysisContext context,
        NextSession session,
        IBinaryOperation calculation,
        IOperation operand
    )
    {
        if (
            calculation.Type?.SpecialType == SpecialType.System_String
            || ValueSources.Single(operand)
                is not IPropertyReferenceOperation { Property: { Type.IsValueType: true } field }
            || Fails(context, session, calculation.Syntax)
        )
            return;
        Tell(context, session, CallSiteRules.NextNull, operand.Syntax.GetLocation(), field, OfFields);
    }

    // Arguments by their place: the compiler sees no difference where the types are the same.
    private static void CheckOrder(OperationAnalysisContext context, NextSession session, IInvocationOperation call)
    {
        if (
            session.Symbols.Call(call.TargetMethod)?.Operation is not { } name
            || !call.TargetMethod.IsExtensionMethod
            || !session.Touched.IsEmitted(call.TargetMethod)
            || session.Operation(name) is not var (before, after)
            || (after is null || Fails(context, session, call.Syntax))
        )
            return;
        var (old, now) = (Form(before), Form(after));
        foreach (var argument in Receivers.Arguments(call))
        {
            // The client stands before them.
            var place = (argument.Parameter?.Ordinal ?? 0) - 1;
            if (
                argument.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.ArgumentSyntax { NameColon: null }
                && place >= 0
                && place < old.Count
                && place < now.Count
                && session.NewName(name, old[place].Name) != now[place].Name
            )
            {
                var change = session
                    .Touched.Near(call.TargetMethod)
                    .FirstOrDefault(moved => moved.Rule == ParameterChanges.RequiredOrderChanged);
                Report(context, session, CallSiteRules.NextCall, CallNames.Location(call), change);
                return;
            }
        }
    }

    private static IReadOnlyList<ParameterModel> Form(OperationModel operation) =>
        ShortForm.AllOf(operation).FirstOrDefault() ?? [];

    private static bool Fails(OperationAnalysisContext context, NextSession session, SyntaxNode code) =>
        session
            .Upgraded.Failures(context.Operation.SemanticModel!, context.CancellationToken)
            .Any(failure => failure.Location.SourceSpan.IntersectsWith(code.Span));

    private static void Tell(
        OperationAnalysisContext context,
        NextSession session,
        DiagnosticDescriptor descriptor,
        Location location,
        ISymbol symbol,
        ImmutableHashSet<ChangeRule> rules
    )
    {
        foreach (var change in session.Touched.Of(symbol).Concat(Within(session, symbol)))
        {
            if (rules.Contains(change.Rule))
                Report(context, session, descriptor, location, change);
        }
    }

    // A new value is about the enum that gets it.
    private static IEnumerable<Change> Within(NextSession session, ISymbol symbol) =>
        symbol is INamedTypeSymbol ? session.Touched.Near(symbol) : [];

    // What is not told is not counted either.
    private static void Report(
        OperationAnalysisContext context,
        NextSession session,
        DiagnosticDescriptor descriptor,
        Location location,
        Change? change
    )
    {
        if (!NotSent.Holds(context.Operation) && session.Report.Of(descriptor, location, change) is { } found)
            context.ReportDiagnostic(found);
    }
}
