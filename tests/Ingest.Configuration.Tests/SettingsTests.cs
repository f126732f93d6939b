using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Configuration.Tests;

public sealed class SettingsTests
{
    private static readonly SettingsSection[] Sections = [new("Kitchen", typeof(Kitchen))];

    [Theory]
    [InlineData("Garden:Size", "1", "There is no setting 'Garden'")]
    [InlineData("Kitchen:Ovns", "1", "There is no setting 'Kitchen:Ovns': Kitchen has Ovens, Warmup.")]
    [InlineData("Kitchen:Ovens", "two", "The setting 'Kitchen:Ovens' is 'two', which is no whole number.")]
    [InlineData("Kitchen:Warmup", "soon", "which is no duration (like 00:00:30).")]
    public void A_key_that_does_not_exist_and_a_value_that_does_not_convert_are_named(string key, string value, string expected) =>
        Assert.Contains(expected, Assert.Throws<SettingsException>(() => SettingsCheck.ThrowIfWrong(Given(key, value), Sections, [])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_section_of_another_process_is_left_to_it() => SettingsCheck.ThrowIfWrong(Given("Garden:Size", "1"), Sections, ["Garden"]);

    [Fact]
    public void A_value_out_of_bounds_stops_the_start_with_its_name_its_value_and_the_bounds()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(Given("Kitchen:Ovens", "9"));
        services.AddSettings<Kitchen>("Kitchen");
        using var provider = services.BuildServiceProvider();
        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Kitchen:Ovens is '9': must be between 1 and 4", SettingsCheck.From(exception).Message, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Given(string key, string value) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();

    public sealed class Kitchen
    {
        [Range(1, 4)]
        public int Ovens { get; set; } = 1;

        public TimeSpan Warmup { get; set; } = TimeSpan.FromMinutes(5);
    }
}
