namespace Ingest.Messaging.Tests;

/// <summary>A fault of what <see cref="OpenGate"/> stands for.</summary>
internal sealed class OutageException() : Exception("What the stage needs is away.");
