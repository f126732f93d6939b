using System.Globalization;
using System.IO.Compression;
using System.Text;
using Ingest.Contracts;
using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Intake;
using Microsoft.AspNetCore.Http;

namespace Ingest.Fetcher.Tests;

public sealed class PageFetcherTests
{
    private static FetchOptions Local => new() { AllowLoopback = true, RetryWait = TimeSpan.Zero };

    private static async Task<SubmittedDocument> FetchAsync(string url, FetchOptions? options = null, IntakeOptions? intake = null)
    {
        options ??= Local;
        using var fetcher = new PageFetcher(options, intake ?? new IntakeOptions(), new FetchAddress(options), TimeProvider.System);
        return await fetcher.FetchAsync(url, Http.Token);
    }

    private static async Task<Refusal> RefusedAsync(string url, FetchOptions? options = null, IntakeOptions? intake = null) =>
        (await Assert.ThrowsAsync<RefusedException>(() => FetchAsync(url, options, intake))).Refusal;

    private static Task HtmlAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Http.Page);
    }

    [Fact]
    public async Task A_page_comes_with_its_final_address_type_and_time_and_no_cookies()
    {
        var cookies = "";
        var agent = "";
        await using var site = await PageServer.StartAsync(context =>
        {
            if (context.Request.Path == "/old")
            {
                context.Response.Cookies.Append("a", "b");
                context.Response.Redirect("/new?x=1");
                return Task.CompletedTask;
            }
            (cookies, agent) = (context.Request.Headers.Cookie.ToString(), context.Request.Headers.UserAgent.ToString());
            context.Response.Headers.LastModified = "Fri, 01 May 2026 12:00:00 GMT";
            return HtmlAsync(context);
        });
        var page = await FetchAsync(site.Url + "/old");
        Assert.Equal(site.Url + "/new?x=1", page.Url);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero), page.SourceModifiedAt);
        Assert.Equal(Http.Page, Encoding.UTF8.GetString(page.Body.Span));
        Assert.Equal("", cookies);
        Assert.StartsWith("Ingest", agent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.1/", RejectionReason.PrivateAddress)]
    [InlineData("http://169.254.169.254/latest/meta-data", RejectionReason.PrivateAddress)]
    [InlineData("http://[fe80::1]/", RejectionReason.PrivateAddress)]
    [InlineData("http://user:s3cret@example.org/", RejectionReason.InvalidUrl)]
    [InlineData("file:///etc/passwd", RejectionReason.InvalidUrl)]
    [InlineData("http://example.org:22/", RejectionReason.InvalidUrl)]
    public async Task A_redirect_to_where_nobody_may_go_is_refused(string target, string reason)
    {
        await using var site = await PageServer.StartAsync(context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });
        var refusal = await RefusedAsync(site.Url);
        Assert.Equal(reason, refusal.Reason);
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_not_a_sixth()
    {
        var asked = 0;
        await using var site = await PageServer.StartAsync(context =>
        {
            asked++;
            var left = int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture);
            if (left == 0)
                return HtmlAsync(context);
            context.Response.Redirect($"/{left - 1}");
            return Task.CompletedTask;
        });
        Assert.Equal(site.Url + "/0", (await FetchAsync(site.Url + "/5")).Url);
        asked = 0;
        Assert.Equal(RejectionReason.TooManyRedirects, (await RefusedAsync(site.Url + "/6")).Reason);
        Assert.Equal(6, asked);
    }

    [Fact]
    public async Task A_page_that_unpacks_to_more_than_the_bound_is_too_large()
    {
        await using var site = await PageServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var spaces = new byte[1_048_576];
            for (var i = 0; i < 20 && !context.RequestAborted.IsCancellationRequested; i++)
                await gzip.WriteAsync(spaces, context.RequestAborted);
        });
        Assert.Equal(RejectionReason.TooLarge, (await RefusedAsync(site.Url, intake: new IntakeOptions { MaxBodyBytes = 1_048_576 })).Reason);
    }

    [Fact]
    public async Task A_type_that_is_no_page_is_refused()
    {
        await using var site = await PageServer.StartAsync(static context =>
        {
            context.Response.ContentType = "video/mp4";
            return context.Response.WriteAsync("x");
        });
        Assert.Equal(RejectionReason.UnsupportedType, (await RefusedAsync(site.Url)).Reason);
    }

    [Fact]
    public async Task A_charset_that_only_the_server_believes_in_is_dropped_with_a_mark()
    {
        await using var site = await PageServer.StartAsync(static context =>
        {
            context.Response.ContentType = "text/html; charset=klingon";
            return context.Response.WriteAsync(Http.Page);
        });
        var page = await FetchAsync(site.Url);
        Assert.Equal(("text/html", Mark.CharsetOverridden), (page.ContentType, Assert.Single(page.Marks)));
    }

    [Fact]
    public async Task A_busy_server_is_tried_again_and_a_missing_page_is_not()
    {
        var asked = 0;
        await using var site = await PageServer.StartAsync(context =>
        {
            if (++asked == 3)
                return HtmlAsync(context);
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        Assert.Equal(Http.Page.Length, (await FetchAsync(site.Url)).Body.Length);
        asked = 0;
        Assert.Equal(RejectionReason.HttpStatus, (await RefusedAsync(site.Url, new FetchOptions { AllowLoopback = true, Tries = 2, RetryWait = TimeSpan.Zero })).Reason);
        Assert.Equal(2, asked);

        var missing = 0;
        await using var other = await PageServer.StartAsync(context =>
        {
            missing++;
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        Assert.Contains("404", (await RefusedAsync(other.Url)).Message, StringComparison.Ordinal);
        Assert.Equal(1, missing);
    }

    [Fact]
    public void A_wait_grows_keeps_to_Retry_After_and_gives_up_where_it_is_too_long()
    {
        var options = new FetchOptions();
        var now = DateTimeOffset.UnixEpoch;
        Assert.Equal(TimeSpan.FromMilliseconds(500), RetryWaits.Next(options, 1, null, now, 0));
        Assert.Equal(TimeSpan.FromMilliseconds(1_500), RetryWaits.Next(options, 2, null, now, 0.5));
        Assert.Equal(TimeSpan.FromSeconds(7), RetryWaits.Next(options, 1, new(TimeSpan.FromSeconds(7)), now, 0));
        Assert.Equal(TimeSpan.FromSeconds(8), RetryWaits.Next(options, 1, new(now.AddSeconds(8)), now, 0));
        Assert.Null(RetryWaits.Next(options, 1, new(TimeSpan.FromSeconds(60)), now, 0));
        Assert.Null(RetryWaits.Next(options, 3, null, now, 0));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        string url;
        await using (var site = await PageServer.StartAsync(HtmlAsync))
            url = site.Url;
        Assert.Equal(RejectionReason.Unreachable, (await RefusedAsync(url)).Reason);
    }

    [Fact]
    public async Task A_page_that_never_ends_meets_the_deadline()
    {
        await using var site = await PageServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<p>", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var refusal = await RefusedAsync(site.Url, new FetchOptions { AllowLoopback = true, Deadline = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(RejectionReason.Unreachable, refusal.Reason);
        Assert.Contains("Fetch:Deadline", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_option_this_machine_is_not_fetched_from()
    {
        await using var site = await PageServer.StartAsync(HtmlAsync);
        Assert.Equal(RejectionReason.PrivateAddress, (await RefusedAsync(site.Url, new FetchOptions())).Reason);
    }
}
