namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

/// <summary>What one emitted file is made from and nothing more: while a spec stays equal, its file is not made again.</summary>
internal abstract record Spec(ContractContext Context)
{
    /// <summary>Unique without regard to case, as Roslyn asks of generated files.</summary>
    public abstract string FileName { get; }

    public abstract void Render(SourceWriter output);
}
