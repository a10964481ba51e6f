using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace EnvoyerSms.Runtime.Xml;

/// <summary>
/// Reads XML forward only, over bytes of UTF-8, without copies. Accepts well-formed XML and some common errors of servers that
/// write XML as text.
/// </summary>
/// <remarks>
/// What is accepted beyond XML, and nothing else: a bare <c>&amp;</c> in text; spaces before the name in a start tag and in an end
/// tag; and in the text of an element that holds no other, characters and references that XML forbids, which become U+FFFD, references
/// to entities that nobody declared, <c>]]&gt;</c>, and a <c>&lt;</c> that begins no tag, which stand for themselves. No element begins
/// or ends by any of it.
/// <para>
/// The cursor stands on an open element; <see cref="Depth"/> is that element's depth, 1 for the root. Prefixes are not
/// resolved: names compare by their local part. A document type is refused in any form.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct XmlCursor
{
    private readonly ReadOnlySpan<byte> _xml;
    private readonly Span<XmlName> _open;
    private readonly XmlLimits _limits;
    private XmlName _localName;
    private XmlName _unreadable;
    private XmlPieces _pieces;
    private int _position;
    private int _elements;
    private int _forbidden; // the next character that XML does not allow, which only a text may hold
    private int _loose; // where the text since the last tag is not clean XML; -1 where it is
    private bool _isEmpty; // the current element was closed by its own tag
    private bool _isFresh; // nothing but text came since the current element's start tag

    // On an attribute, what reads it, and what the cursor comes back to; null on an element. The cursor is as on an element that its own tag
    // closed then, which what reads fast leaves alone. A delegate, so that a native program that reads no attribute has not what decodes them.
    private XmlContent? _content;
    private XmlName _value;
    private XmlName _owner;
    private bool _isOwnerEmpty;

    private readonly int _start;
    private readonly int _firstForbidden;
    private readonly bool _isAscii;

    /// <summary>Checks the response's encoding and characters, and moves to its root element.</summary>
    /// <param name="document">The response as it came.</param>
    /// <param name="open">Room for the names of open elements, and so the limit of their depth.</param>
    /// <param name="limits">The largest sizes that are allowed.</param>
    internal XmlCursor(ReadOnlySpan<byte> document, Span<XmlName> open, XmlLimits limits)
    {
        if (document.Length > limits.Size)
            throw new ApiXmlException("The response is larger than allowed", limits.Size);
        _xml = XmlEncoding.ToUtf8(document, out _start);
        _open = open;
        _limits = limits;
        _firstForbidden = XmlCharacters.Check(_xml, out _isAscii);
        MoveToRoot();
    }

    /// <summary>How many optional values, so far, are not what the contract says, and so null.</summary>
    internal int UnreadableCount { get; private set; }

    /// <summary>The name of the first of them.</summary>
    internal readonly string UnreadableName => Utf8Text.GetString(Slice(_unreadable));

    /// <summary>Only what names the thing made is demanded: the API said that it did what was asked.</summary>
    internal bool IsLenient { get; init; }

    /// <summary>Moves to the root element once more.</summary>
    internal void Restart()
    {
        _isEmpty = false;
        _content = null;
        _elements = 0;
        Depth = 0;
        MoveToRoot();
    }

    /// <summary>The depth of the open element on which the cursor stands; 0 after the root's end.</summary>
    public int Depth { get; private set; }

    /// <summary>The name of the element just entered, without prefix.</summary>
    internal readonly ReadOnlySpan<byte> LocalName => Slice(_localName);

    /// <summary>Whether the element just entered has this name, prefix aside.</summary>
    public readonly bool NameIs(ReadOnlySpan<byte> name) => LocalName.SequenceEqual(name);

    /// <summary>
    /// Moves to the next child of the open element at a depth, passing over what is unread of the child before.
    /// Without a further child, moves past that element's end and returns false.
    /// </summary>
    public bool NextChild(int depth)
    {
        while (Depth >= depth && Depth > 0)
        {
            if (MoveToTag() && Depth == depth + 1)
                return true;
        }
        return false;
    }

    /// <summary>Moves to the next element, at whatever depth, passing over what is unread. False where none comes any more.</summary>
    internal bool NextElement()
    {
        while (Depth > 0)
        {
            if (MoveToTag())
                return true;
        }
        return false;
    }

    /// <summary>Whether the element just entered stands at this place below the root.</summary>
    internal readonly bool StandsAt(XmlPath path)
    {
        if (Depth != path.Elements.Length + 1)
            return false;
        for (var i = Depth - 1; i > 0; i--)
        {
            if (!Local(_open[i]).SequenceEqual(path.Elements[i - 1]))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Moves to the next child of the open element where it comes next, has this name and nothing else in its tag, as nearly
    /// all do. Otherwise the cursor stays, and <see cref="NextChild"/> finds what comes.
    /// </summary>
    public bool NextIs(ReadOnlySpan<byte> name)
    {
        var xml = _xml;
        var start = XmlCharacters.EndOfWhitespace(xml, _position) + 1;
        var end = start + name.Length;
        if (end >= xml.Length || xml[end] != '>' || xml[start - 1] != '<' || _isEmpty)
            return false;
        if (!xml.Slice(start, name.Length).SequenceEqual(name))
            return false;
        _position = end + 1;
        Open(_localName = new XmlName(start, name.Length));
        return true;
    }

    /// <summary>Reads to the end, so that a fault after the last value is found too.</summary>
    internal void Finish()
    {
        while (Depth > 0)
            MoveToTag();
        SkipMisc();
        if (_position < _xml.Length)
            Fail("Something stands behind the root element");
        RefuseForbidden();
    }

    /// <summary>Gives back the buffer in which texts were joined.</summary>
    internal void Dispose() => _pieces.Dispose();

    private void MoveToRoot()
    {
        _position = _start;
        _forbidden = _firstForbidden;
        _loose = -1;
        SkipMisc();
        if (_position == _xml.Length)
            Fail("There is no root element");
        if (_xml[_position] != '<')
            Fail("Text stands outside the root element");
        ReadStartTag();
    }

    // Moves past the next start tag (true) or end tag (false), whatever its depth.
    private bool MoveToTag()
    {
        if (_isEmpty)
        {
            LeaveEmpty();
            return false;
        }
        while (true)
        {
            SkipText();
            switch (ByteAt(_position + 1))
            {
                case (byte)'/':
                    ReadEndTag();
                    return false;
                case (byte)'!':
                    if (IsAt("<![CDATA["u8))
                        SkipCharacterData();
                    else
                        SkipComment();
                    break;
                case (byte)'?':
                    SkipInstruction();
                    break;
                default:
                    RefuseLoose();
                    ReadStartTag();
                    return true;
            }
        }
    }

    private void LeaveEmpty()
    {
        (_isEmpty, _isFresh) = (false, false);
        Depth--;
    }

    private void Unreadable(XmlName name)
    {
        if (UnreadableCount++ == 0)
            _unreadable = name;
    }

    private readonly ReadOnlySpan<byte> Slice(XmlName name) => _xml.Slice(name.Start, name.Length);

    private readonly bool IsAt(ReadOnlySpan<byte> expected) => _xml.Slice(_position).StartsWith(expected);

    // 0 stands for the end, and for a byte that no XML may hold: neither is what is looked for.
    private readonly byte ByteAt(int position) => position < _xml.Length ? _xml[position] : (byte)0;

    private bool SkipWhitespace()
    {
        var start = _position;
        _position = XmlCharacters.EndOfWhitespace(_xml, start);
        return _position > start;
    }

    // In tags, comments and between elements no such character is taken for text.
    private readonly void RefuseForbidden()
    {
        if (_forbidden < _position)
            Fail("The response holds a character that XML does not allow", _forbidden);
    }

    [DoesNotReturn]
    private readonly void Fail(string reason) => Fail(reason, _position);

    [DoesNotReturn]
    private static void Fail(string reason, int position) => throw new ApiXmlException(reason, position);
}
