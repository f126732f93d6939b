using System.ComponentModel.DataAnnotations;
using Ingest.Configuration;
using Ingest.Messaging.Broker;
using Ingest.Search;

namespace Ingest.Hosting.Tests;

public sealed class HostingTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://0.0.0.0:8080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://myhost:5080", false)]
    [InlineData("https://127.0.0.1:5080", false)]
    [InlineData("http://127.0.0.1:99999", false)]
    [InlineData("http://127.0.0.1:5080/base", false)]
    [InlineData("5080", false)]
    public void Only_an_address_that_means_what_it_says_is_listened_on(string url, bool allowed)
    {
        var options = new HttpOptions { Url = url };
        Assert.Equal(allowed, Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true));
    }

    [Fact]
    public void An_assignment_wins_and_one_without_a_section_is_named()
    {
        Assert.Equal("2", SettingsSource.Read(["Indexer:BatchSize=1", "Indexer:BatchSize=2"])["Indexer:BatchSize"]);
        Assert.Contains("'--set BatchSize' is no setting", Assert.Throws<SettingsException>(() => SettingsSource.Read(["BatchSize=2"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_expected_failure_has_an_exit_code_of_its_own_and_no_stack_trace()
    {
        Assert.Equal((ExitCodes.Setting, "s"), Failures.Describe(new SettingsException("s")));
        Assert.Equal((ExitCodes.DataFolder, "i"), Failures.Describe(new IndexSetupException("i")));
        Assert.Equal((ExitCodes.Unavailable, "b"), Failures.Describe(new AggregateException(new BrokerUnavailableException("b"))));
        Assert.Equal(ExitCodes.Defect, Failures.Describe(new InvalidOperationException("x")).ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("--set", "Broker:Url=http://broker")]
    [InlineData("--set", "Broker:Url=amqp://broker", "--set", "Broker:PasswordFile=/nowhere")]
    [InlineData("--sett", "x")]
    [InlineData("--set", "Elasticsearch:Url=http://127.0.0.1:1", "--set", "Brocker:Url=amqp://x")]
    public async Task A_stage_with_a_wrong_setting_does_not_start(params string[] arguments) =>
        Assert.Equal(ExitCodes.Setting, await StageService.RunAsync("ingest-test", 0, arguments, static service => service.Consume(static _ => { })));
}
