namespace Ingest.Search.Queries;

/// <summary>
/// Parses what people type. All words must match; <c>"a phrase"</c>, <c>pre*</c>, <c>OR</c>, <c>-word</c> or <c>NOT word</c>, parentheses and
/// <c>title:word</c> (names: <see cref="SearchFieldNames"/>; also before a phrase or parentheses) say otherwise. AND binds tighter than OR.
/// Operators are upper case. What does not fit is read as plain words, never an error; an operator without a neighbour is left out.
/// </summary>
public sealed class QueryParser
{
    /// <summary>UTF-16 units of a query text.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Words and phrases of a query.</summary>
    public const int MaxWords = 64;

    /// <summary>Parentheses, fields and exclusions inside one another: each can take two levels, and Elasticsearch takes 30 (indices.query.bool.max_nested_depth).</summary>
    public const int MaxDepth = 12;

    private readonly List<QueryToken> _tokens;
    private int _position;
    private int _depth;

    private QueryParser(List<QueryToken> tokens) => _tokens = tokens;

    /// <summary>Parses a query text; null where it has no words at all.</summary>
    /// <exception cref="QuerySyntaxException">It is over a bound, which the message names.</exception>
    public static QueryNode? Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new QuerySyntaxException($"The query has {text.Length} characters; {MaxLength} are allowed.");
        var tokens = QueryLexer.Read(text);
        var words = tokens.Count(token => token.Kind == QueryTokenKind.Words);
        if (words > MaxWords)
            throw new QuerySyntaxException($"The query has {words} words and phrases; {MaxWords} are allowed (a phrase in quotes counts once).");
        // Somebody who types only OR means the word.
        if (words == 0)
            return Join([.. tokens.Where(token => token.Text is "AND" or "OR" or "NOT").Select(token => new QueryWords(token.Text))], all: true);
        var parser = new QueryParser(tokens);
        var parts = new List<QueryNode>();
        while (parser._position < tokens.Count)
        {
            if (parser.ReadAny(SearchField.Any) is { } part)
                parts.Add(part);
            // A parenthesis that closes nothing.
            parser._position++;
        }
        return Join(parts, all: true);
    }

    private QueryNode? ReadAny(SearchField field)
    {
        var parts = new List<QueryNode>();
        while (true)
        {
            if (ReadAll(field) is { } part)
                parts.Add(part);
            if (Peek() != QueryTokenKind.Or)
                return Join(parts, all: false);
            _position++;
        }
    }

    private QueryNode? ReadAll(SearchField field)
    {
        var parts = new List<QueryNode>();
        while (Peek() is { } kind and not (QueryTokenKind.Or or QueryTokenKind.Close))
        {
            if (kind == QueryTokenKind.And)
                _position++;
            else if (ReadOne(field) is { } part)
                parts.Add(part);
        }
        return Join(parts, all: true);
    }

    // Null where nothing usable stands; it always goes on by at least one token unless an OR or a closing parenthesis comes.
    private QueryNode? ReadOne(SearchField field)
    {
        if (Peek() is null or QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.And)
            return null;
        if (++_depth > MaxDepth)
            throw new QuerySyntaxException($"The query is nested more than {MaxDepth} deep (parentheses, fields and exclusions inside one another).");
        var token = _tokens[_position++];
        QueryNode? node;
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                node = ReadAny(field);
                if (Peek() == QueryTokenKind.Close)
                    _position++;
                break;
            case QueryTokenKind.Not:
                node = ReadOne(field) is { } part ? new QueryNot(part) : null;
                break;
            case QueryTokenKind.Field:
                node = ReadOne(SearchFieldNames.All[token.Text]);
                break;
            default:
                node = new QueryWords(token.Text, field, token.IsPrefix);
                break;
        }
        _depth--;
        return node;
    }

    private QueryTokenKind? Peek() => _position < _tokens.Count ? _tokens[_position].Kind : null;

    private static QueryNode? Join(List<QueryNode> parts, bool all) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => all ? new QueryAll(parts) : new QueryAny(parts),
    };
}
