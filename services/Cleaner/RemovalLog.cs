using System.Runtime.InteropServices;
using Ingest.Contracts;

namespace Ingest.Cleaner;

/// <summary>Keeps what the rules took away, each piece once with a count, up to a bound.</summary>
internal sealed class RemovalLog(int limit)
{
    /// <summary>Characters kept of a piece.</summary>
    public const int TextLength = 200;

    private readonly Dictionary<(string Rule, string Text), int> _counts = [];
    private readonly List<(string Rule, string Text)> _order = [];

    /// <summary>More pieces were removed than are kept.</summary>
    public bool Cut { get; private set; }

    /// <summary>No further piece will be kept: callers may spare the work of reading it.</summary>
    public bool IsFull => _order.Count >= limit;

    public void Add(string rule, string text)
    {
        if (text.Length == 0)
            return;
        if (text.Length > TextLength)
            text = text[..(char.IsHighSurrogate(text[TextLength - 1]) ? TextLength - 1 : TextLength)];
        if (_counts.ContainsKey((rule, text)))
        {
            CollectionsMarshal.GetValueRefOrNullRef(_counts, (rule, text))++;
            return;
        }
        if (IsFull)
        {
            Cut = true;
            return;
        }
        _counts.Add((rule, text), 1);
        _order.Add((rule, text));
    }

    /// <summary>Says that something was removed which is not kept.</summary>
    public void AddUnkept() => Cut = true;

    public IReadOnlyList<RemovedText> ToList() =>
        [.. _order.Select(piece => new RemovedText { Rule = piece.Rule, Text = piece.Text, Count = _counts[piece] })];
}
