using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>How much of a line's telling words the article and the page's address have; a line of a word or two counts as one of three.</summary>
/// <param name="Body">Share that the article has, 0 to 1.</param>
/// <param name="BodyWords">How many they are.</param>
/// <param name="Lead">Share that the article's first lines have.</param>
/// <param name="First">Share that its first line has.</param>
/// <param name="SlugWords">How many the address has.</param>
/// <param name="Slug">Their share of the address's words or the line's, whichever are more.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineWordShares(float Body, int BodyWords, float Lead, float First, int SlugWords, float Slug);
