using System.Reflection;

namespace Ingest.Contracts.Tests;

public sealed class ClosedListTests
{
    [Fact]
    public void Enum_names_on_the_wire_are_pinned()
    {
        Assert.Equal(["fetch", "clean", "enrich", "index"], Json.WireNames<Stage>());
        Assert.Equal(["failed", "passed", "indexed", "duplicate", "rejected"], Json.WireNames<Outcome>());
        Assert.Equal(["article", "live-blog", "media", "video", "gallery"], Json.WireNames<PageKind>());
        Assert.Equal(["paragraph", "heading", "list-item", "quote", "table-row"], Json.WireNames<ParagraphKind>());
        Assert.Equal(["day", "instant"], Json.WireNames<DatePrecision>());
    }

    [Fact]
    public void A_kinds_name_is_the_one_that_its_json_has() =>
        Assert.Equal(Json.WireNames<PageKind>(), Enum.GetValues<PageKind>().Select(static kind => kind.WireName()));

    [Fact]
    public void Every_enum_of_the_contracts_is_pinned_above() =>
        Assert.Equal(
            new HashSet<Type> { typeof(Stage), typeof(Outcome), typeof(PageKind), typeof(ParagraphKind), typeof(DatePrecision) },
            typeof(Article).Assembly.GetExportedTypes().Where(static type => type.IsEnum).ToHashSet());

    [Fact]
    public void Every_rejection_reason_is_listed_once() =>
        Assert.Equal(Constants(typeof(RejectionReason)).Order(StringComparer.Ordinal), RejectionReason.All.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(typeof(RejectionReason)), InlineData(typeof(Mark))]
    public void Reasons_and_marks_are_kebab_case_and_distinct(Type list)
    {
        var values = Constants(list).ToList();
        Assert.Distinct(values);
        Assert.All(values, static value => Assert.Matches("^[a-z]+(-[a-z]+)*$", value));
    }

    [Fact]
    public void All_contracts_live_in_one_namespace() =>
        Assert.Equal(["Ingest.Contracts"], typeof(Article).Assembly.GetExportedTypes().Select(static type => type.Namespace).Distinct());

    [Fact]
    public void Contracts_are_sealed_so_that_nothing_travels_unseen() =>
        Assert.All(typeof(Article).Assembly.GetExportedTypes(), static type => Assert.True(type.IsSealed, type.Name));

    [Fact]
    public void The_pipeline_revision_fits_the_index_version() => Assert.InRange(PipelineRevision.Current, 1, 999);

    private static IEnumerable<string> Constants(Type list) =>
        list.GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!);
}
