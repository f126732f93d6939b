using System.Text.Json;

namespace Ingest.Contracts.Tests;

public sealed class NameAndIdTests
{
    [Fact]
    public void A_stage_has_the_name_that_its_json_has()
    {
        foreach (var stage in Enum.GetValues<Stage>())
            Assert.Equal(JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(stage)), stage.WireName());
    }

    [Fact]
    public void An_acceptance_id_tells_its_time_to_the_millisecond()
    {
        var time = new DateTimeOffset(2026, 2, 3, 4, 5, 6, 789, TimeSpan.Zero);
        Assert.Equal(time, AcceptanceIds.AcceptedAt(Guid.CreateVersion7(time)));
    }

    [Fact]
    public void An_id_of_another_version_tells_no_time() => Assert.Null(AcceptanceIds.AcceptedAt(Guid.NewGuid()));
}
