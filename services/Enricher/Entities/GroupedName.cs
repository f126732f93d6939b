namespace Ingest.Enricher.Entities;

/// <summary>Mentions with one key, and the fuller name that they turned out to mean.</summary>
internal sealed class GroupedName(EntityType type, NameForm first)
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    internal EntityType Type { get; } = type;

    internal NameForm First { get; } = first;

    /// <summary>In order, but for those that were handed over.</summary>
    internal List<(int Index, EntityMention Mention)> Mentions { get; } = [];

    /// <summary>Each spelling with the mention that had it first.</summary>
    internal List<(int Index, NameForm Form)> Forms { get; } = [];

    /// <summary>The fuller name; null where this is the fullest.</summary>
    internal GroupedName? Linked { get; private set; }

    internal GroupedName Root => Linked is null ? this : Linked.Root;

    internal void Add(int index, EntityMention mention, NameForm form)
    {
        Mentions.Add((index, mention));
        if (_texts.Add(form.Text))
            Forms.Add((index, form));
    }

    /// <summary>Joins a fuller name, unless that has joined this one.</summary>
    internal void Link(GroupedName fuller)
    {
        if (fuller.Root != this && Linked is null)
            Linked = fuller;
    }

    /// <summary>Gives mentions to other names.</summary>
    /// <param name="owner">For each mention's index, in order, the name that it goes to; null where it stays.</param>
    internal void Hand(Func<int, GroupedName?> owner)
    {
        var kept = new List<(int, EntityMention)>();
        foreach (var (index, mention) in Mentions)
        {
            if (owner(index) is { } other)
                other.Add(index, mention, First);
            else
                kept.Add((index, mention));
        }
        Mentions.Clear();
        Mentions.AddRange(kept);
    }
}
