namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>How much a line of a report weighs.</summary>
internal enum LineLevel
{
    Note,
    Warning,
    Error,
}
