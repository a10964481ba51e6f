using EnvoyerSms.Testing;
using Microsoft.AspNetCore.Components;

namespace EnvoyerSms.Simulator.Pages;

/// <summary>What every page and part of a page has at hand.</summary>
public abstract class PageBase : ComponentBase
{
    [CascadingParameter]
    internal PageContext Page { get; set; } = null!;

    internal Words Words => Page.Words;

    internal EnvoyerSmsSimulator Simulator => Page.Simulator;

    internal string Say(string english, string french) => Words.Say(english, french);
}
