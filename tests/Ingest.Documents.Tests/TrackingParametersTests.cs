namespace Ingest.Documents.Tests;

public sealed class TrackingParametersTests
{
    [Theory]
    [InlineData("utm_campaign"), InlineData("Utm_Id"), InlineData("mtm_source"), InlineData("hsCtaTracking"), InlineData("__hstc"), InlineData("at_custom1")]
    public void Known_names_are_found_in_any_case(string name) => Assert.True(TrackingParameters.Contains(name));

    [Theory]
    [InlineData(""), InlineData("xfbclid"), InlineData("fbclids"), InlineData("at_home"), InlineData("ns_id")]
    public void A_name_that_only_resembles_one_is_not_on_the_list(string name) => Assert.False(TrackingParameters.Contains(name));
}
