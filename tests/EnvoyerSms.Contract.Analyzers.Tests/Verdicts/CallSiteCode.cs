using System.Globalization;
using System.Text;
using EnvoyerSms.TestSupport.Verdicts;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>Writes verdicts as C#, every value on a line of its own, and remembers which line is which.</summary>
internal sealed class CallSiteCode
{
    private const int MaxShown = 1000;

    // Its accounts could be exchanged by accident, so it takes the whole request alone.
    private const string WithoutShortForm = "TransferSms";

    private readonly StringBuilder _code = new();
    private readonly Dictionary<int, (int Site, string Member)> _places = [];
    private readonly List<Verdict> _sites = [];
    private readonly List<int> _starts = [];
    private int _line;

    private CallSiteCode()
    {
        foreach (var line in CallSites.Usings.TrimEnd().Split('\n'))
            Write(line);
        Write("internal static class Program");
        Write("{");
    }

    /// <summary>The verdict of each call site; the same one may have several.</summary>
    public IReadOnlyList<Verdict> Sites => _sites;

    /// <summary>One request of each verdict, in the styles by turns; where it has the required members alone, also a call with them.</summary>
    public static CallSiteCode Of(IEnumerable<Verdict> verdicts, params IReadOnlyList<int> styles)
    {
        var code = new CallSiteCode();
        foreach (var (index, verdict) in verdicts.Index())
        {
            foreach (var style in styles)
                code.AddInitializer(verdict, index * style);
            if (verdict.Members.Count == verdict.Required && verdict.Operation != WithoutShortForm)
                code.AddCall(verdict, index);
        }
        code.Write("}");
        return code;
    }

    /// <summary>The call site and the member whose value stands on a line.</summary>
    public (int Site, string Member) At(int line) => _places[line];

    /// <summary>What a call site looks like, for messages.</summary>
    public string Show(int site)
    {
        var end = site + 1 < _starts.Count ? _starts[site + 1] : _code.Length;
        var code = _code.ToString(_starts[site], Math.Min(end - _starts[site], MaxShown)).Split('\n');
        return string.Join(' ', code.SkipLast(2));
    }

    public override string ToString() => _code.ToString();

    private void AddInitializer(Verdict verdict, int style)
    {
        var values = Begin(verdict, style);
        Write($"_ = new {verdict.Operation}Request");
        Write("{");
        foreach (var (member, value) in values)
            Write($"{member} = {value},", member);
        Write("};");
        Write("}");
    }

    // By place and by name by turns; null alone by place could be the whole request as well.
    private void AddCall(Verdict verdict, int style)
    {
        var values = Begin(verdict, style);
        Write($"_ = client.{verdict.Operation}Async(");
        var isByName = style % 2 == 1 || verdict.Members.Any(member => member.Value is null);
        foreach (var (index, (member, value)) in values.Index())
        {
            var name = isByName ? $"{CSharpValues.Parameter(member)}: " : "";
            Write($"{name}{value}{(index < values.Count - 1 ? "," : "")}", member);
        }
        Write(");");
        Write("}");
    }

    private List<(string Member, string Value)> Begin(Verdict verdict, int style)
    {
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"private static void Site{_sites.Count}(IEnvoyerSmsClient client)"
            )
        );
        Write("{");
        _sites.Add(verdict);
        _starts.Add(_code.Length);
        var printer = new CSharpValues(style);
        var values = verdict.Members.Select(member => (member.Key, printer.Print(member.Key, member.Value))).ToList();
        foreach (var local in printer.Locals)
            Write(local);
        return values;
    }

    private void Write(string line, string? member = null)
    {
        if (member is not null)
            _places.Add(_line, (_sites.Count - 1, member));
        _code.Append(line).Append('\n');
        _line++;
    }
}
