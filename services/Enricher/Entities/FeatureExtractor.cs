using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Entities;

/// <summary>
/// The features that both passes judge a token by. Those of a word alone are the same wherever it stands in the article, so that a caller can
/// add up their weights once for each distinct word.
/// </summary>
internal sealed class FeatureExtractor
{
    /// <summary>How many distances a word's own features are asked for: from two words before to two words behind.</summary>
    internal const int Distances = 5;

    // Occurrences whose neighbours are looked at.
    private const int MostNeighbours = 4;

    private const uint Beyond = 0xB0B0B0B0;

    private const NameClasses ListedPlace = NameClasses.Country | NameClasses.City | NameClasses.Region;

    private static readonly HashSet<uint> Connectors = [.. new[] { "of", "the", "and", "for", "de", "la", "le", "du", "des", "del", "di", "da", "do", "dos", "van", "von", "der", "den", "&", "-", "–", "'s", "on", "in", "al", "el", "bin", "d'", "l'" }.Select(static word => FeatureHash.Of(word))];

    private static readonly uint Writer = FeatureHash.Of("i");

    private readonly DocumentWords _words;
    private readonly Gazetteer _gazetteer;

    // For each word in lower case.
    private readonly int[] _lowerCounts;
    private readonly int[] _capitalCounts;

    // For each distinct word the neighbours of its first occurrences.
    private readonly uint[] _before;
    private readonly uint[] _after;
    private readonly byte[] _neighbours;

    private readonly SentencePattern[] _patterns;

    // For each token what list its name is in, and its place in that name; and where its run of capitals begins and ends.
    private readonly ushort[] _listed;
    private readonly int[] _runFirst;
    private readonly int[] _runLast;
    private readonly byte[] _enclosed;
    private readonly bool[] _idle;

    internal FeatureExtractor(DocumentWords words, Gazetteer gazetteer)
    {
        _words = words;
        _gazetteer = gazetteer;
        _lowerCounts = new int[words.LowerCount];
        _capitalCounts = new int[words.LowerCount];
        _before = new uint[words.Forms.Length * MostNeighbours];
        _after = new uint[words.Forms.Length * MostNeighbours];
        _neighbours = new byte[words.Forms.Length];
        _patterns = new SentencePattern[words.Sentences.Count];
        _listed = new ushort[words.Count];
        _runFirst = new int[words.Count];
        _runLast = new int[words.Count];
        _enclosed = new byte[words.Count];
        _idle = new bool[words.Count];
        for (var sentence = 0; sentence < words.Sentences.Count; sentence++)
            Read(sentence);
    }

    /// <summary>Adds the features of a word alone, as they count for a token at a distance from it.</summary>
    /// <param name="word">Index among <see cref="DocumentWords.Forms"/>.</param>
    /// <param name="distance">Where the word stands, seen from the token: -2 to 2.</param>
    /// <param name="sink">Takes them.</param>
    internal void AddWord(int word, int distance, ref FeatureSink sink)
    {
        ref readonly var form = ref _words.Forms[word];
        sink.Add(FeatureTemplate.Lower, distance, form.Lower);
        if (Math.Abs(distance) == 2)
        {
            sink.Add(FeatureTemplate.Shape, distance, form.Shape);
            AddCluster(form, distance, ref sink);
            return;
        }
        sink.Add(FeatureTemplate.Shape, distance, form.Shape);
        sink.Add(FeatureTemplate.Suffix3, distance, form.Suffix3);
        AddCluster(form, distance, ref sink);
        if (form.Classes != NameClasses.None)
            sink.Add(FeatureTemplate.Classes, distance, (uint)form.Classes);
        sink.Add(FeatureTemplate.Habit, distance, HabitOf(form));
        if (distance != 0)
            return;
        sink.Add(FeatureTemplate.Bias, 0);
        sink.Add(FeatureTemplate.Surface, 0, form.Surface);
        sink.Add(FeatureTemplate.Prefix2, 0, form.Prefix2);
        sink.Add(FeatureTemplate.Prefix3, 0, form.Prefix3);
        sink.Add(FeatureTemplate.Prefix4, 0, form.Prefix4);
        sink.Add(FeatureTemplate.Suffix1, 0, form.Suffix1);
        sink.Add(FeatureTemplate.Suffix2, 0, form.Suffix2);
        sink.Add(FeatureTemplate.Suffix4, 0, form.Suffix4);
        sink.Add(FeatureTemplate.ClassesAndShape, 0, FeatureHash.Mix((uint)form.Classes, form.Shape));
        if (!form.IsCapital)
            return;
        var lower = form.LowerIndex;
        sink.Add(FeatureTemplate.CaseElsewhere, 0, (uint)((Math.Min(_lowerCounts[lower], 2) * 4) + Math.Min(_capitalCounts[lower], 3)));
        var neighbours = _neighbours[word];
        if (neighbours < 2)
            return;
        for (var i = word * MostNeighbours; i < (word * MostNeighbours) + neighbours; i++)
        {
            sink.Add(FeatureTemplate.BeforeElsewhere, 0, _before[i]);
            sink.Add(FeatureTemplate.AfterElsewhere, 0, _after[i]);
        }
    }

    /// <summary>Adds the features of a token among the words around it.</summary>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="token">Its index in the article.</param>
    /// <param name="sink">Takes them.</param>
    internal void AddContext(int sentence, int token, ref FeatureSink sink)
    {
        var bounds = _words.Sentences[sentence];
        ref readonly var form = ref _words.FormAt(token);
        var hasBefore = token > bounds.First;
        var hasAfter = token + 1 < bounds.End;
        var (wordBefore, shapeBefore, clusterBefore, classesBefore) = hasBefore ? Of(_words.FormAt(token - 1)) : (Beyond, Beyond, Beyond, 0u);
        var (wordAfter, shapeAfter, clusterAfter, classesAfter) = hasAfter ? Of(_words.FormAt(token + 1)) : (Beyond, Beyond, Beyond, 0u);
        var (word, shape, cluster, classes) = Of(form);
        var before2 = token - 1 > bounds.First ? _words.FormAt(token - 2).Lower : Beyond;
        var after2 = token + 2 < bounds.End ? _words.FormAt(token + 2).Lower : Beyond;

        sink.Add(FeatureTemplate.WordBeforeAndWord, FeatureHash.Mix(wordBefore, word));
        sink.Add(FeatureTemplate.WordAndWordAfter, FeatureHash.Mix(word, wordAfter));
        sink.Add(FeatureTemplate.ShapeBeforeAndShape, FeatureHash.Mix(shapeBefore, shape));
        sink.Add(FeatureTemplate.ShapeAndShapeAfter, FeatureHash.Mix(shape, shapeAfter));
        sink.Add(FeatureTemplate.ThreeShapes, FeatureHash.Mix(FeatureHash.Mix(shapeBefore, shape), shapeAfter));
        sink.Add(FeatureTemplate.WordBeforeAndShape, FeatureHash.Mix(wordBefore, shape));
        sink.Add(FeatureTemplate.ShapeAndWordAfter, FeatureHash.Mix(shape, wordAfter));
        sink.Add(FeatureTemplate.TwoWordsBefore, FeatureHash.Mix(before2, wordBefore));
        sink.Add(FeatureTemplate.TwoWordsAfter, FeatureHash.Mix(wordAfter, after2));
        if (cluster != 0)
        {
            sink.Add(FeatureTemplate.ClusterBeforeAndCluster, FeatureHash.Mix(clusterBefore, cluster));
            sink.Add(FeatureTemplate.ClusterAndClusterAfter, FeatureHash.Mix(cluster, clusterAfter));
        }
        sink.Add(FeatureTemplate.ClustersAround, FeatureHash.Mix(FeatureHash.Mix(clusterBefore, clusterAfter), (uint)form.Case));
        if (classes != 0 && form.IsCapital)
        {
            sink.Add(FeatureTemplate.ClassesAndClassesAfter, FeatureHash.Mix(FeatureHash.Mix(classes, classesAfter), shapeAfter));
            sink.Add(FeatureTemplate.ClassesBeforeAndClasses, FeatureHash.Mix(FeatureHash.Mix(classesBefore, classes), shapeBefore));
        }
        if (_listed[token] != 0)
            sink.Add(FeatureTemplate.ListedName, _listed[token]);
        if (hasBefore && _listed[token - 1] != 0)
            sink.Add(FeatureTemplate.ListedNameBefore, _listed[token - 1]);
        if (hasAfter && _listed[token + 1] != 0)
            sink.Add(FeatureTemplate.ListedNameAfter, _listed[token + 1]);

        var opening = token == bounds.First || (token == bounds.First + 1 && !_words.FormAt(bounds.First).IsCapital && _words.TokenAt(bounds.First).Kind == TokenKind.Punctuation);
        var pattern = (uint)_patterns[sentence];
        sink.Add(FeatureTemplate.Pattern, FeatureHash.Mix(pattern, shape));
        sink.Add(FeatureTemplate.PatternAndOpening, FeatureHash.Mix((pattern * 2) + (opening ? 1u : 0), (uint)form.Case));
        if (opening)
            sink.Add(FeatureTemplate.OpeningWord, form.Surface);
        sink.Add(FeatureTemplate.HabitAndOpening, FeatureHash.Mix((pattern * 2) + (opening ? 1u : 0), HabitOf(form)));
        sink.Add(FeatureTemplate.Habits, FeatureHash.Mix(FeatureHash.Mix(hasBefore ? HabitOf(_words.FormAt(token - 1)) : Beyond, HabitOf(form)), hasAfter ? HabitOf(_words.FormAt(token + 1)) : Beyond));
        if (_enclosed[token] != 0)
            sink.Add(FeatureTemplate.Enclosed, FeatureHash.Mix(_enclosed[token], (uint)form.Case));
        AddRun(bounds, token, pattern, ref sink);
    }

    /// <summary>How a sentence uses capitals.</summary>
    internal SentencePattern PatternOf(int sentence) => _patterns[sentence];

    /// <summary>Whether a token is not judged: neither it nor a token beside it has a capital or should have one, though its sentence uses capitals; or its script has none.</summary>
    internal bool IsIdle(int token) => _idle[token];

    private void AddRun(Sentence bounds, int token, uint pattern, ref FeatureSink sink)
    {
        var (first, last) = (_runFirst[token], _runLast[token]);
        if (last <= first || pattern != 0)
            return;
        ref readonly var final = ref _words.FormAt(last);
        sink.Add(FeatureTemplate.RunFirst, _words.FormAt(first).Lower);
        sink.Add(FeatureTemplate.RunLast, final.Lower);
        sink.Add(FeatureTemplate.RunLastCluster, FeatureHash.Mix(final.Cluster.Fine, final.Suffix3));
        sink.Add(FeatureTemplate.RunLastClasses, (uint)final.Classes);
        sink.Add(FeatureTemplate.RunPlace, (uint)((Math.Min(token - first, 3) * 4) + Math.Min(last - token, 3)));
        var (before, clusterBefore) = first > bounds.First ? (_words.FormAt(first - 1).Lower, _words.FormAt(first - 1).Cluster.Middle) : (Beyond, Beyond);
        var (after, clusterAfter) = last + 1 < bounds.End ? (_words.FormAt(last + 1).Lower, _words.FormAt(last + 1).Cluster.Middle) : (Beyond, Beyond);
        sink.Add(FeatureTemplate.RunBefore, before);
        sink.Add(FeatureTemplate.RunAfter, after);
        sink.Add(FeatureTemplate.RunBeforeCluster, clusterBefore);
        sink.Add(FeatureTemplate.RunAfterCluster, clusterAfter);
        sink.Add(FeatureTemplate.RunTwoBefore, FeatureHash.Mix(first - 1 > bounds.First ? _words.FormAt(first - 2).Lower : Beyond, before));
        sink.Add(FeatureTemplate.RunTwoAfter, FeatureHash.Mix(after, last + 2 < bounds.End ? _words.FormAt(last + 2).Lower : Beyond));
        sink.Add(FeatureTemplate.RunAround, FeatureHash.Mix(before, after));
        sink.Add(FeatureTemplate.RunClustersAround, FeatureHash.Mix(clusterBefore, clusterAfter));
    }

    // How the word is written here and in other texts.
    private static uint HabitOf(in WordForm form) => ((uint)form.Cluster.Habit * 8) + (uint)form.Case;

    private static (uint Word, uint Shape, uint Cluster, uint Classes) Of(in WordForm form) => (form.Lower, form.Shape, form.Cluster.Fine, (uint)form.Classes);

    private static void AddCluster(in WordForm form, int distance, ref FeatureSink sink)
    {
        if (form.Cluster.Fine == 0)
            return;
        sink.Add(FeatureTemplate.FineCluster, distance, form.Cluster.Fine);
        sink.Add(FeatureTemplate.MiddleCluster, distance, form.Cluster.Middle);
        sink.Add(FeatureTemplate.CoarseCluster, distance, form.Cluster.Coarse);
    }

    private void Read(int sentence)
    {
        var bounds = _words.Sentences[sentence];
        _patterns[sentence] = PatternOf(bounds);
        MarkListed(bounds, _patterns[sentence] == SentencePattern.LowerCase);
        MarkRuns(bounds);
        MarkEnclosed(bounds);
        MarkIdle(bounds, _patterns[sentence]);
        for (var i = bounds.First; i < bounds.End; i++)
        {
            var word = _words.WordAt(i);
            ref readonly var form = ref _words.Forms[word];
            if (form.Case == WordCase.Lower)
                _lowerCounts[form.LowerIndex]++;
            if (!form.IsCapital)
                continue;
            if (i > bounds.First && _patterns[sentence] == SentencePattern.Plain)
                _capitalCounts[form.LowerIndex]++;
            if (_neighbours[word] == MostNeighbours)
                continue;
            var place = (word * MostNeighbours) + _neighbours[word]++;
            _before[place] = i > bounds.First ? _words.FormAt(i - 1).Lower : Beyond;
            _after[place] = i + 1 < bounds.End ? _words.FormAt(i + 1).Lower : Beyond;
        }
    }

    private SentencePattern PatternOf(Sentence bounds)
    {
        var (capitals, uppers, longs, words, caseless) = (0, 0, 0, 0, 0);
        for (var i = bounds.First; i < bounds.End; i++)
        {
            ref readonly var form = ref _words.FormAt(i);
            if (form.Case == WordCase.None)
                continue;
            words++;
            caseless += form.Case == WordCase.Caseless ? 1 : 0;
            capitals += form.IsCapital ? 1 : 0;
            uppers += form.Case == WordCase.Upper ? 1 : 0;
            if (_words.TokenAt(i).Length > 3)
                longs += form.IsCapital ? 1 : -3;
        }
        if (caseless * 2 > words)
            return SentencePattern.Caseless;
        if (words >= 3 && uppers * 5 >= words * 4)
            return SentencePattern.UpperCase;
        if (words >= 4 && longs >= 3)
            return SentencePattern.TitleCase;
        return capitals == 0 || IsCareless(bounds) ? SentencePattern.LowerCase : SentencePattern.Plain;
    }

    // It begins with a small letter, and nothing in it has a capital but the writer.
    private bool IsCareless(Sentence bounds)
    {
        var first = true;
        for (var i = bounds.First; i < bounds.End; i++)
        {
            ref readonly var form = ref _words.FormAt(i);
            if (form.Case == WordCase.None)
                continue;
            if (form.IsCapital && (first || form.Lower != Writer))
                return false;
            first = false;
        }
        return true;
    }

    private void MarkListed(Sentence bounds, bool careless)
    {
        Span<uint> words = stackalloc uint[Gazetteer.LongestName];
        for (var i = bounds.First; i < bounds.End;)
        {
            ref readonly var form = ref _words.FormAt(i);
            if (form.Case == WordCase.None || (form.Case == WordCase.Lower && !careless))
            {
                i++;
                continue;
            }
            var count = Math.Min(words.Length, bounds.End - i);
            for (var j = 0; j < count; j++)
                words[j] = _words.FormAt(i + j).Lower;
            var (length, classes) = _gazetteer.Longest(words[..count]);
            for (var j = 0; j < length; j++)
                _listed[i + j] = (ushort)(((int)classes << 2) | (length == 1 ? 3 : j == 0 ? 1 : j == length - 1 ? 2 : 0));
            i += Math.Max(1, length);
        }
    }

    private void MarkRuns(Sentence bounds)
    {
        for (var i = bounds.First; i < bounds.End;)
        {
            (_runFirst[i], _runLast[i]) = (i, i);
            if (!_words.FormAt(i).IsCapital)
            {
                i++;
                continue;
            }
            var last = i;
            for (var next = i + 1; next < bounds.End && next <= last + 3; next++)
            {
                ref readonly var form = ref _words.FormAt(next);
                if (form.IsCapital)
                    last = next;
                else if (!Connectors.Contains(form.Lower))
                    break;
            }
            for (var j = i; j <= last; j++)
                (_runFirst[j], _runLast[j]) = (i, last);
            i = last + 1;
        }
    }

    private void MarkIdle(Sentence bounds, SentencePattern pattern)
    {
        if (pattern == SentencePattern.LowerCase)
            return;
        var before = false;
        for (var i = bounds.First; i < bounds.End; i++)
        {
            var can = CanBeName(_words.FormAt(i));
            _idle[i] = pattern == SentencePattern.Caseless || (!can && !before && !(i + 1 < bounds.End && CanBeName(_words.FormAt(i + 1))));
            before = can;
        }
        // "al - Sadr", as texts have it that were cut into words and put together again.
        for (var i = bounds.First; i + 2 < bounds.End && pattern != SentencePattern.Caseless; i++)
        {
            if (_words.FormAt(i + 2).IsCapital && _words.TokenAt(i + 1).Length == 1 && _words.SpanOf(i + 1)[0] == '-')
                _idle[i] = false;
        }
    }

    // It has a capital, or is a word that mostly has one, or a place's name that other texts have too seldom to say.
    private static bool CanBeName(in WordForm form) => form.IsCapital || (form.Case == WordCase.Lower && form.Cluster.Habit switch
    {
        CaseHabit.Capital => true,
        CaseHabit.Unknown => (form.Classes & ListedPlace) != NameClasses.None,
        _ => false,
    });

    private void MarkEnclosed(Sentence bounds)
    {
        byte inside = 0;
        for (var i = bounds.First; i < bounds.End; i++)
        {
            if (_words.TokenAt(i).Kind != TokenKind.Punctuation)
            {
                _enclosed[i] = inside;
                continue;
            }
            inside = _words.SpanOf(i)[0] switch
            {
                '(' or '[' => 1,
                '“' or '«' or '„' or '‘' => 2,
                '"' => (byte)(inside == 3 ? 0 : 3),
                ')' or ']' or '”' or '»' or '’' => 0,
                _ => inside,
            };
        }
    }
}
