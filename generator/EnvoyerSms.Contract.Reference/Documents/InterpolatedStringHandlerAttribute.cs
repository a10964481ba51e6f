namespace System.Runtime.CompilerServices;

/// <summary>The framework has it, and so has the generator, whose friend this is: of three the compiler takes its own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
