namespace Ingest.Names;

/// <summary>
/// Where the rotation of a string begins that comes first in ordinal order: the same for "Abe Shinzo" and "Shinzo Abe", wherever words part.
/// Linear time. Source: Shiloach, Fast canonization of circular strings, Journal of Algorithms 2 (1981).
/// </summary>
internal static class LeastRotation
{
    internal static int Of(string text)
    {
        var (one, other, same) = (0, 1, 0);
        while (one < text.Length && other < text.Length && same < text.Length)
        {
            var difference = text[(one + same) % text.Length] - text[(other + same) % text.Length];
            if (difference == 0)
            {
                same++;
                continue;
            }
            if (difference > 0)
                one += same + 1;
            else
                other += same + 1;
            if (one == other)
                other++;
            same = 0;
        }
        return Math.Min(one, other);
    }
}
