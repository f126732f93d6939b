using System.Security.Cryptography;
using System.Text;

namespace Ingest.Enricher.Text;

/// <summary>
/// A hash that is equal for pages with the same text, whatever their case, punctuation, spacing and furniture: SHA-256 over the
/// <see cref="NormalizedWords"/>, in UTF-8, each followed by one space.
/// </summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // Handed on when full: a call for each word costs more than the hash itself.
    private byte[] _buffer = new byte[4_096];
    private int _length;

    internal void Add(ReadOnlySpan<char> word)
    {
        var most = Encoding.UTF8.GetMaxByteCount(word.Length) + 1;
        if (_length + most > _buffer.Length)
        {
            Flush();
            if (most > _buffer.Length)
                _buffer = new byte[most];
        }
        _length += Encoding.UTF8.GetBytes(word, _buffer.AsSpan(_length));
        _buffer[_length++] = (byte)' ';
    }

    /// <summary>64 lower-case hex digits; the next word begins another hash.</summary>
    internal string Value()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _length);
        _length = 0;
    }
}
