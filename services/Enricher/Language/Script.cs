namespace Ingest.Enricher.Language;

/// <summary>Writing systems that the detector tells apart. Han and kana count as one: kana decide between Chinese and Japanese.</summary>
internal enum Script
{
    Other = 0,
    Latin = 1,
    Cyrillic = 2,
    Arabic = 3,
    Devanagari = 4,
    Han = 5,
    Kana = 6,
    Hangul = 7,
    Thai = 8,
    Greek = 9,
    Hebrew = 10,
    Bengali = 11,
    Gurmukhi = 12,
    Gujarati = 13,
    Tamil = 14,
    Telugu = 15,
    Kannada = 16,
    Malayalam = 17,
    Sinhala = 18,
    Lao = 19,
    Khmer = 20,
    Myanmar = 21,
    Georgian = 22,
    Armenian = 23,
    Ethiopic = 24,
    Oriya = 25,
    Thaana = 26,
    Tibetan = 27,
}
