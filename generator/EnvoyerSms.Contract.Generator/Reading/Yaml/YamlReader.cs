using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

/// <summary>
/// YAML to nodes, and the only file that knows the YAML library. It takes the library's events, never its object model:
/// the object model expands aliases and recurses as deep as the text does.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly TextMap _map;
    private readonly ProblemList _problems;
    private readonly CancellationToken _cancellation;
    private readonly Parser _parser;
    private readonly Stack<int> _openBrackets = [];

    private YamlReader(ContractText source, TextMap map, ProblemList problems, CancellationToken cancellation)
    {
        _text = source.Text;
        _map = map;
        _problems = problems;
        _cancellation = cancellation;
        _parser = new Parser(new Scanner(new StringReader(_text), skipComments: true));
    }

    /// <summary>The root of the only document; null where the text is not YAML that we accept.</summary>
    public static YamlNode? Read(
        ContractText source,
        TextMap map,
        ProblemList problems,
        CancellationToken cancellation
    ) => YamlGuards.Accept(source, map, problems) ? new YamlReader(source, map, problems, cancellation).Read() : null;

    private YamlNode? Read()
    {
        try
        {
            return ReadDocument();
        }
        catch (TooDeepException)
        {
            var start = (int)_parser.Current!.Start.Index;
            _problems.Add(RuleIds.NestedTooDeep, _map.Visible(start, start + 1), Words.Number(MaxDepth));
        }
        catch (YamlException exception)
        {
            ReportNotYaml((int)exception.Start.Index, (int)exception.End.Index, YamlWords.Of(exception.Message));
        }
        // The library lets other exceptions through too, without a location: those seen come from an unclosed bracket.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var start = _openBrackets.Count > 0 ? _openBrackets.Peek() : (int)(_parser.Current?.Start.Index ?? 0);
            ReportNotYaml(start, start + 1, "what begins here is not closed");
        }
        return null;
    }

    private YamlNode? ReadDocument()
    {
        Next(); // StreamStart
        if (Next() is not DocumentStart)
            return null;
        var root = ReadNode(Next(), owner: null, depth: 0);
        Next(); // DocumentEnd
        if (Next() is DocumentStart second)
            _problems.Add(RuleIds.SecondDocument, LocationOf(second));
        return root;
    }

    private YamlNode ReadNode(ParsingEvent start, TextLocation? owner, int depth)
    {
        if (depth > MaxDepth)
            throw new TooDeepException();
        if (start is NodeEvent node)
            RefuseAnchorAndTag(node);
        return start switch
        {
            MappingStart mapping => ReadMapping(mapping, depth),
            SequenceStart sequence => ReadSequence(sequence, depth),
            Scalar scalar => ReadScalar(scalar, owner),
            _ => RefuseAlias(start),
        };
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var isFlow = start.Style == MappingStyle.Flow;
        if (isFlow)
            _openBrackets.Push((int)start.End.Index);
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            var key = ReadNode(next, owner: null, depth + 1);
            var value = ReadNode(Next(), key.Location, depth + 1);
            if (key is not YamlScalar { IsNull: false } name)
                _problems.Add(RuleIds.WrongKind, key.Location, "A key", "a text", key.Kind);
            else if (name.Text == "<<")
                _problems.Add(RuleIds.RefusedYaml, key.Location, "The merge key '<<'", "write the keys out");
            else if (lines.TryGetValue(name.Text, out var line))
                _problems.Add(RuleIds.DuplicateKey, key.Location, Words.Short(name.Text), Words.Number(line));
            else
            {
                lines.Add(name.Text, key.Location.Line + 1);
                entries.Add(new YamlEntry(name, value));
            }
        }
        if (isFlow)
            _openBrackets.Pop();
        var location = isFlow || entries.Count == 0 ? Mark((int)start.End.Index) : entries[0].Location;
        return new YamlMapping(location, entries);
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var isFlow = start.Style == SequenceStyle.Flow;
        if (isFlow)
            _openBrackets.Push((int)start.End.Index);
        var items = new List<YamlNode>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
            items.Add(ReadNode(next, owner: null, depth + 1));
        if (isFlow)
            _openBrackets.Pop();
        return new YamlSequence(Mark((int)start.End.Index), items);
    }

    private YamlScalar ReadScalar(Scalar scalar, TextLocation? owner)
    {
        var location = LocationOf(scalar);
        // Nothing stands where a value is left out: what it belongs to does.
        if (location.Length == 0)
            location = owner ?? _map.Visible((int)scalar.Start.Index, (int)scalar.End.Index);
        // An escape such as "\0" can add characters that the guards refuse in the text itself.
        if (scalar.Style == ScalarStyle.DoubleQuoted && YamlGuards.FindRefused(scalar.Value) is >= 0 and var index)
            _problems.Add(RuleIds.RefusedCharacter, location, YamlGuards.Name(scalar.Value[index]));
        return new YamlScalar(location, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlScalar RefuseAlias(ParsingEvent found)
    {
        var location = LocationOf(found);
        _problems.Add(RuleIds.RefusedYaml, location, $"The alias '{TextAt(location)}'", "write the value out");
        return new YamlScalar(location, "", isPlain: true);
    }

    private void RefuseAnchorAndTag(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            _problems.Add(
                RuleIds.RefusedYaml,
                LocationOf(node),
                $"The anchor '{Words.Short("&" + node.Anchor.Value)}'",
                "remove it"
            );
        // The library gives a quoted scalar the tag "!".
        else if (!node.Tag.IsEmpty && _text[(int)node.Start.Index] == '!')
        {
            var location = LocationOf(node);
            _problems.Add(RuleIds.RefusedYaml, location, $"The tag '{TextAt(location)}'", "remove it");
        }
    }

    private ParsingEvent Next()
    {
        _cancellation.ThrowIfCancellationRequested();
        return _parser.MoveNext() ? _parser.Current! : throw new InvalidOperationException("The text ended early.");
    }

    private void ReportNotYaml(int start, int end, Wording reason) =>
        _problems.Add(RuleIds.NotYaml, _map.Visible(start, Math.Max(end, start + 1)), reason);

    private TextLocation Mark(int start) => _map.At(start, 1);

    private TextLocation LocationOf(ParsingEvent found) =>
        found is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block
            ? Mark((int)block.Start.Index)
            : _map.OnOneLine((int)found.Start.Index, (int)found.End.Index);

    private string TextAt(TextLocation location) => Words.Short(_text.Substring(location.Start, location.Length));

    private sealed class TooDeepException : Exception;
}
