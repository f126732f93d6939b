using System.Buffers;
using System.Text.Json;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Folders;

/// <summary>Finds where each element of a JSON file ends, piece by piece, and counts lines.</summary>
internal sealed class JsonElementCutter(int maxElementBytes)
{
    private bool _started;
    private bool _inArray;
    private bool _afterElement;
    private long _line = 1;

    /// <summary>The file's JSON value has ended.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>The line on which the last element starts.</summary>
    internal long ElementLine { get; private set; }

    /// <summary>Takes the next element from the front of the buffer; null where more bytes are needed or the value has ended.</summary>
    /// <exception cref="RefusedException">This is no JSON, or an element is over the bound.</exception>
    internal ReadOnlySequence<byte>? TryCut(ref ReadOnlySequence<byte> buffer, bool isFinal)
    {
        while (!IsDone)
        {
            SkipWhiteSpace(ref buffer);
            if (buffer.IsEmpty)
            {
                if (isFinal)
                    throw Malformed(_inArray ? "the array is not closed" : "there is nothing in it");
                return null;
            }
            var first = buffer.FirstSpan[0];
            if (!_started && first == (byte)'[')
                (_started, _inArray) = (true, true);
            else if (_inArray && first == (byte)']')
                IsDone = true;
            else if (_inArray && _afterElement && first == (byte)',')
                _afterElement = false;
            else if (_inArray && _afterElement)
                throw Malformed("a comma is missing between two elements");
            else
                return CutValue(ref buffer, isFinal);
            buffer = buffer.Slice(1);
        }
        SkipWhiteSpace(ref buffer);
        return buffer.IsEmpty ? null : throw Malformed("something follows the end of its JSON; one object per line is .ndjson");
    }

    private ReadOnlySequence<byte>? CutValue(ref ReadOnlySequence<byte> buffer, bool isFinal)
    {
        if (TryFindEnd(buffer, isFinal) is not { } end)
        {
            if (buffer.Length > maxElementBytes)
                throw new RefusedException(Refusals.TooLarge($"Line {_line}: the submission that starts here", maxElementBytes, "Intake:MaxBodyBytes"));
            return null;
        }
        var element = buffer.Slice(0, end);
        ElementLine = _line;
        _line += LinesIn(element);
        buffer = buffer.Slice(element.End);
        (_started, _afterElement, IsDone) = (true, true, !_inArray);
        return element;
    }

    private long? TryFindEnd(in ReadOnlySequence<byte> buffer, bool isFinal)
    {
        try
        {
            var json = new Utf8JsonReader(buffer, isFinalBlock: false, default);
            if (json.Read() && json.TrySkip())
                return json.BytesConsumed;
            return isFinal ? throw Malformed("it ends in the middle of a value") : null;
        }
        catch (JsonException exception)
        {
            throw Malformed($"it is not valid JSON (line {_line + exception.LineNumber.GetValueOrDefault()})", exception);
        }
    }

    private void SkipWhiteSpace(ref ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (!_started && _line == 1)
            reader.IsNext("\uFEFF"u8, advancePast: true);
        while (reader.TryPeek(out var next) && next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _line += next == (byte)'\n' ? 1 : 0;
            reader.Advance(1);
        }
        buffer = buffer.Slice(reader.Position);
    }

    private static long LinesIn(in ReadOnlySequence<byte> bytes)
    {
        var lines = 0L;
        foreach (var part in bytes)
            lines += part.Span.Count((byte)'\n');
        return lines;
    }

    private RefusedException Malformed(string why, Exception? inner = null) =>
        new(Refusals.InvalidSubmission("body", $"Line {_line}: {why}. What comes after it in this file was not read."), inner);
}
