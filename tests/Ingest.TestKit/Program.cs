using Ingest.TestKit;

// Ingest.TestKit serve FILE: starts the servers of a test run, writes their addresses as shell exports to FILE, and stays up until its
// standard input closes or it is told to stop; then it stops them.
if (args is not ["serve", var file, .. var more] || more is not ([] or ["--until-killed"]))
{
    await Console.Error.WriteLineAsync("usage: Ingest.TestKit serve FILE [--until-killed]");
    return 2;
}
var rabbit = StartAsync(RabbitMqServer.SharedAsync);
var search = StartAsync(ElasticsearchServer.SharedAsync);
var exports = new List<string>();
if (await rabbit is { } broker)
    exports.AddRange([$"export INGEST_TEST_RABBITMQ={broker.AmqpUri("").ToString().TrimEnd('/')}", $"export INGEST_TEST_RABBITMQ_MANAGEMENT={broker.ManagementUrl}"]);
if (await search is { } index)
    exports.Add($"export INGEST_TEST_ELASTICSEARCH={index.Url}");
await File.WriteAllLinesAsync($"{file}.new", exports);
File.Move($"{file}.new", file, overwrite: true);
using var stop = new CancellationTokenSource();
using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stop.Cancel();
});
try
{
    if (more.Length > 0)
        await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
    await using var input = Console.OpenStandardInput();
    await input.CopyToAsync(Stream.Null, stop.Token);
}
catch (OperationCanceledException)
{
    // Told to stop.
}
return 0;

static async Task<T?> StartAsync<T>(Func<Task<T>> start)
    where T : class
{
    try
    {
        return await start();
    }
    catch (Exception exception)
    {
        // The tests that need it say so again: as skipped, or each with this reason.
        await Console.Error.WriteLineAsync(exception.Message.Replace("$XunitDynamicSkip$", "", StringComparison.Ordinal));
        return null;
    }
}
