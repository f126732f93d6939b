namespace Ingest.Enricher.Entities;

/// <summary>What a feature says. Part of the trained models: a change of number needs all of them trained anew.</summary>
internal enum FeatureTemplate : byte
{
    Bias = 0,

    // Of a word, at a distance of up to two.
    Surface = 1,
    Lower = 2,
    Shape = 3,
    Prefix2 = 4,
    Prefix3 = 5,
    Prefix4 = 6,
    Suffix1 = 7,
    Suffix2 = 8,
    Suffix3 = 9,
    Suffix4 = 10,
    FineCluster = 11,
    CoarseCluster = 12,
    Classes = 13,
    ClassesAndShape = 14,
    CaseElsewhere = 15,
    BeforeElsewhere = 16,
    AfterElsewhere = 17,
    LabelElsewhere = 18,

    // Of words together.
    WordBeforeAndWord = 32,
    WordAndWordAfter = 33,
    ShapeBeforeAndShape = 34,
    ShapeAndShapeAfter = 35,
    ThreeShapes = 36,
    ClusterBeforeAndCluster = 37,
    ClusterAndClusterAfter = 38,
    WordBeforeAndShape = 39,
    ShapeAndWordAfter = 40,
    TwoWordsBefore = 41,
    TwoWordsAfter = 42,
    ListedName = 43,
    ListedNameBefore = 44,
    ListedNameAfter = 45,
    Pattern = 46,
    PatternAndOpening = 47,
    OpeningWord = 48,
    RunFirst = 49,
    RunLast = 50,
    RunLastCluster = 51,
    RunBefore = 52,
    RunAfter = 53,
    RunPlace = 54,
    Enclosed = 55,
    ClustersAround = 56,
    ClassesAndClassesAfter = 57,
    ClassesBeforeAndClasses = 58,
    RunLastClasses = 59,

    // Of the first pass.
    FirstLabel = 64,
    FirstLabels = 65,
    FirstPhrase = 66,
    FirstPhraseElsewhere = 67,
}
