using System.Globalization;
using EnvoyerSms.Simulator.Pages;

namespace EnvoyerSms.Simulator;

/// <summary>What the program says on its console: in French where the machine does, in English elsewhere.</summary>
internal static class Speech
{
    private static Words OfThisMachine =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Words.French.Tag ? Words.French : Words.English;

    public static string Say(string english, string french) => OfThisMachine.Say(english, french);
}
