namespace LmiBot.Channels.Outbound;

/// <summary>At most <paramref name="Count"/> in any <paramref name="Window"/>.</summary>
internal readonly record struct Limit(int Count, TimeSpan Window);
