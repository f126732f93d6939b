namespace Ingest.Cleaner.Tests;

/// <summary>
/// Makes texts of the shape of a regular expression, for patterns of literals, groups, classes, repeats and the escapes s, S, d, b; what looks
/// around is passed over, so that a sample need not match.
/// </summary>
internal sealed class PatternSampler(string pattern, Random random)
{
    private int _at;

    public string Sample()
    {
        _at = 0;
        return Alternatives();
    }

    private string Alternatives()
    {
        var all = new List<string> { Sequence() };
        while (_at < pattern.Length && pattern[_at] == '|')
        {
            _at++;
            all.Add(Sequence());
        }
        return all[random.Next(all.Count)];
    }

    private string Sequence()
    {
        var text = new System.Text.StringBuilder();
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
            text.Append(Repeated());
        return text.ToString();
    }

    private string Repeated()
    {
        var start = _at;
        var text = Atom();
        var (least, most) = Bounds();
        var behind = _at;
        var all = new System.Text.StringBuilder();
        for (var left = random.Next(least, most + 1); left > 0; left--)
        {
            all.Append(text);
            _at = start;
            text = Atom();
        }
        _at = behind;
        return all.ToString();
    }

    private (int Least, int Most) Bounds()
    {
        if (_at >= pattern.Length)
            return (1, 1);
        var bounds = pattern[_at] switch { '?' => (0, 1), '*' => (0, 3), '+' => (1, 3), '{' => Braces(), _ => (1, 1) };
        if (pattern[_at] is '?' or '*' or '+' or '}')
            _at++;
        // Lazy or not: a sample is a sample.
        if (_at < pattern.Length && _at > 0 && pattern[_at] == '?' && pattern[_at - 1] is '?' or '*' or '+' or '}' && bounds != (1, 1))
            _at++;
        return bounds;
    }

    private (int Least, int Most) Braces()
    {
        var end = pattern.IndexOf('}', _at);
        var parts = pattern[(_at + 1)..end].Split(',');
        _at = end;
        return (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), Math.Min(int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture), 12));
    }

    private string Atom()
    {
        var c = pattern[_at++];
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                return Class();
            case '\\':
                return Escape(pattern[_at++]);
            case '.':
                return random.Next(3) == 0 ? " " : ((char)random.Next('a', 'z' + 1)).ToString();
            case '^' or '$':
                return "";
            default:
                return c.ToString();
        }
    }

    private string Group()
    {
        var looks = false;
        if (pattern[_at] == '?')
        {
            looks = pattern[_at + 1] is '!' or '=' || (pattern[_at + 1] == '<' && pattern[_at + 2] is '!' or '=');
            _at += pattern[_at + 1] == '<' ? 3 : 2;
        }
        var text = Alternatives();
        _at++;
        return looks ? "" : text;
    }

    private string Class()
    {
        var members = new List<string>();
        while (pattern[_at] != ']')
        {
            var c = pattern[_at++];
            if (c == '\\')
                members.Add(Escape(pattern[_at++]));
            else if (pattern[_at] == '-' && pattern[_at + 1] != ']')
            {
                members.Add(((char)random.Next(c, pattern[_at + 1] + 1)).ToString());
                _at += 2;
            }
            else
                members.Add(c.ToString());
        }
        _at++;
        return members[random.Next(members.Count)];
    }

    private string Escape(char c) => c switch
    {
        's' => " ",
        'S' => "x",
        'd' => ((char)random.Next('0', '9' + 1)).ToString(),
        'b' => "",
        _ => c.ToString(),
    };
}
