namespace Ingest.Search.Queries;

/// <summary>
/// Parses what people type. All words must match; <c>"a phrase"</c>, <c>pre*</c>, <c>OR</c>, <c>-word</c> or <c>NOT word</c>, parentheses and
/// <c>title:word</c> (names: <see cref="SearchFieldNames"/>; also before a phrase or parentheses) say otherwise. AND binds tighter than OR.
/// Operators are upper case. What cannot be meant so (a quote or a parenthesis without its partner, an operator without a word beside it) is
/// refused: an answer to another question than the one that was asked, or none, says nothing to whoever asked it.
/// </summary>
public sealed class QueryParser
{
    /// <summary>UTF-16 units of a query text.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Words and phrases of a query.</summary>
    public const int MaxWords = 64;

    /// <summary>Parentheses, fields and exclusions inside one another: each can take two levels, and Elasticsearch takes 30 (indices.query.bool.max_nested_depth).</summary>
    public const int MaxDepth = 12;

    private readonly string _text;
    private readonly List<QueryToken> _tokens;
    private int _position;
    private int _depth;

    private QueryParser(string text, List<QueryToken> tokens) => (_text, _tokens) = (text, tokens);

    /// <summary>Parses a query text; null where it has no words at all: it is empty, or only dashes.</summary>
    /// <exception cref="QuerySyntaxException">It is broken, or over a bound; the message says where, and what to do.</exception>
    public static QueryNode? Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new QuerySyntaxException($"The query has {text.Length} characters; {MaxLength} are allowed.");
        var tokens = QueryLexer.Read(text);
        if (tokens.Count == 0)
            return null;
        var words = tokens.Count(static token => token.Kind == QueryTokenKind.Words);
        if (words > MaxWords)
            throw new QuerySyntaxException($"The query has {words} words and phrases; {MaxWords} are allowed (a phrase in quotes counts once).");
        var parser = new QueryParser(text, tokens);
        var query = parser.ReadAny(SearchField.Any);
        // Whatever else may follow was read.
        return parser.Peek() is null ? query : throw parser.ClosesNothing();
    }

    private QueryNode ReadAny(SearchField field)
    {
        var parts = new List<QueryNode> { ReadAll(field) };
        while (Peek() == QueryTokenKind.Or)
        {
            _position++;
            parts.Add(ReadAll(field));
        }
        return parts.Count == 1 ? parts[0] : new QueryAny(parts);
    }

    private QueryNode ReadAll(SearchField field)
    {
        var parts = new List<QueryNode> { ReadOne(field) };
        while (Peek() is { } kind and not (QueryTokenKind.Or or QueryTokenKind.Close))
        {
            if (kind == QueryTokenKind.And)
                _position++;
            parts.Add(ReadOne(field));
        }
        return parts.Count == 1 ? parts[0] : new QueryAll(parts);
    }

    private QueryNode ReadOne(SearchField field)
    {
        if (Peek() is null or QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.And)
            throw NothingToFind();
        if (++_depth > MaxDepth)
            throw new QuerySyntaxException($"The query is nested more than {MaxDepth} deep (parentheses, fields and exclusions inside one another).");
        var token = _tokens[_position++];
        var node = token.Kind switch
        {
            QueryTokenKind.Open => ReadGroup(token, field),
            QueryTokenKind.Not => new QueryNot(ReadOne(field)),
            QueryTokenKind.Field => ReadOne(SearchFieldNames.All[token.Text[..^1]]),
            _ => new QueryWords(token.Text, field, token.IsPrefix),
        };
        _depth--;
        return node;
    }

    private QueryNode ReadGroup(QueryToken open, SearchField field)
    {
        var node = ReadAny(field);
        if (Peek() is null)
            throw NeverClosed(open);
        _position++;
        return node;
    }

    private QueryTokenKind? Peek() => _position < _tokens.Count ? _tokens[_position].Kind : null;

    // A word, a phrase or a group should stand here: what stands before asked for it, else what stands here asked for one before it.
    private QuerySyntaxException NothingToFind()
    {
        QueryToken? next = _position < _tokens.Count ? _tokens[_position] : null;
        QueryToken? last = _position > 0 ? _tokens[_position - 1] : null;
        return (last, next) switch
        {
            ({ Kind: QueryTokenKind.Open } open, null) => NeverClosed(open),
            ({ Kind: QueryTokenKind.Open } open, { Kind: QueryTokenKind.Close }) =>
                QueryFault.At(_text, open.Start, "parentheses hold no word", "Write words between them, or leave them out."),
            ({ Kind: QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Field } asks, _) => Lonely(asks, "behind"),
            (_, { Kind: QueryTokenKind.Close }) => ClosesNothing(),
            _ => Lonely(next!.Value, "before"),
        };
    }

    private QuerySyntaxException Lonely(QueryToken token, string side) => QueryFault.At(
        _text, token.Start, $"'{token.Text}' has no word {side} it", $"Write one, or leave '{token.Text}' out; in quotes, \"{token.Text}\", it is an ordinary word.");

    private QuerySyntaxException NeverClosed(QueryToken open) =>
        QueryFault.At(_text, open.Start, "a parenthesis opens that never closes", "Write ')' behind the group's last word, or leave '(' out.");

    private QuerySyntaxException ClosesNothing() =>
        QueryFault.At(_text, _tokens[_position].Start, "a parenthesis closes that never opened", "Write '(' before the group's first word, or leave ')' out.");
}
