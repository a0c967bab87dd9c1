using System.IO.MemoryMappedFiles;

namespace Parley.Tournaments;

/// <summary>
/// Who is being asked, in a file that both processes have mapped: what the worker wrote last is there however it ended.
/// </summary>
internal sealed class ActingNote : IDisposable
{
    private const int Size = 16;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    /// <summary>Opens the note in a file, which is made if it is not there.</summary>
    public ActingNote(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Size);
        _view = _file.CreateViewAccessor(0, Size);
    }

    /// <summary>The party that is being asked; −1 for none.</summary>
    public int Party
    {
        get => _view.ReadInt32(0) - 1;
        set => _view.Write(0, value + 1);
    }

    /// <summary>A number that goes up while the worker lives.</summary>
    public long Beats
    {
        get => _view.ReadInt64(8);
        set => _view.Write(8, value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
