namespace Parley.Web;

/// <summary>A stream that ends in an exception once more was read of it than it may hold, whatever its head says of its length.</summary>
/// <param name="inner">What is read.</param>
/// <param name="most">How many bytes of it, at most.</param>
internal sealed class LimitedStream(Stream inner, long most) : Stream
{
    private long _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    /// <exception cref="TooLongException">There is more than it may hold.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    /// <inheritdoc/>
    /// <exception cref="TooLongException">There is more than it may hold.</exception>
    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int read) => (_read += read) > most ? throw new TooLongException() : read;

    /// <summary>There is more than the stream may hold.</summary>
    internal sealed class TooLongException() : IOException("there is more than the stream may hold");
}
