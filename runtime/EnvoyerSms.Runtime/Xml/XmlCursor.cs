using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace EnvoyerSms.Runtime.Xml;

/// <summary>
/// Reads XML forward only, over bytes of UTF-8, without copies. Accepts well-formed XML and three common errors of
/// servers that write XML as text: a bare <c>&amp;</c> in text, and spaces before the name in a start tag and in an end tag.
/// </summary>
/// <remarks>
/// The cursor stands on an open element; <see cref="Depth"/> is that element's depth, 1 for the root. Prefixes are not
/// resolved: names compare by their local part. A document type is refused in any form.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct XmlCursor
{
    private readonly ReadOnlySpan<byte> _xml;
    private readonly Span<XmlName> _open;
    private readonly XmlLimits _limits;
    private XmlName _localName;
    private XmlPieces _pieces;
    private int _position;
    private int _elements;
    private readonly int _start;
    private readonly bool _isAscii;
    private bool _isEmpty; // the current element was closed by its own tag

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
        _isAscii = XmlCharacters.Check(_xml);
        MoveToRoot();
    }

    /// <summary>Moves to the root element once more.</summary>
    internal void Restart()
    {
        _isEmpty = false;
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
    }

    /// <summary>Gives back the buffer in which texts were joined.</summary>
    internal void Dispose() => _pieces.Dispose();

    private void MoveToRoot()
    {
        _position = _start;
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
                        ReadCharacterData();
                    else
                        SkipComment();
                    break;
                case (byte)'?':
                    SkipInstruction();
                    break;
                default:
                    ReadStartTag();
                    return true;
            }
        }
    }

    private void LeaveEmpty()
    {
        _isEmpty = false;
        Depth--;
    }

    private readonly ReadOnlySpan<byte> Slice(XmlName name) => _xml.Slice(name.Start, name.Length);

    private readonly bool IsAt(ReadOnlySpan<byte> expected) => _xml.Slice(_position).StartsWith(expected);

    // 0 stands for the end: the byte itself cannot occur, as no XML may hold it.
    private readonly byte ByteAt(int position) => position < _xml.Length ? _xml[position] : (byte)0;

    private bool SkipWhitespace()
    {
        var start = _position;
        _position = XmlCharacters.EndOfWhitespace(_xml, start);
        return _position > start;
    }

    [DoesNotReturn]
    private readonly void Fail(string reason) => throw new ApiXmlException(reason, _position);
}
