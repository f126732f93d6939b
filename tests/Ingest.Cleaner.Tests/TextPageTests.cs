using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class TextPageTests
{
    [Fact]
    public void The_only_date_of_a_page_that_says_updated_is_both_update_and_publication()
    {
        var article = Pages.Article("Lund widens its quay after a dispute of eleven years\nUpdated 22:10, 31-Dec-2019\nCGX\n00:40\n\n" + Pages.Prose);

        Assert.Equal(new DateTimeOffset(2019, 12, 31, 22, 10, 0, TimeSpan.Zero), article.Updated?.Value);
        Assert.Equal(article.Updated, article.Published);
        Assert.Equal(DatePrecision.Instant, article.Published?.Precision);
        Assert.Equal("CGX", article.SiteName);
        Assert.Contains(article.Removed, static piece => piece is { Rule: "player-counter", Text: "00:40" });
        Assert.Contains(article.Removed, static piece => piece.Rule == "date-line");
    }

    [Theory]
    [InlineData("Share this item via WhatsApp\nAdd as preferred on Seeker\nBy Odd Venning\nMay 3, 2022 GMT")]
    [InlineData("Photo: Odd Venning, Lund Wire\nSubscribe to our morning letter\nReaders of the Lund Courier get more")]
    [InlineData("A new ferry for the islands of the south\nShare this item via WhatsApp")]
    public void The_headline_speaks_of_what_the_article_speaks_of_whatever_stands_between(string between)
    {
        var article = Pages.Article($"News\nSport\nHarbour council of Lund votes to widen its northern quay\n{between}\n\n{Pages.Prose}");

        Assert.Equal("Harbour council of Lund votes to widen its northern quay", article.Title);
    }

    private const string Headline = "Harbour council of Lund votes to widen its northern quay";

    private const string Teasers = "News\nSport\nA ferry for the islands\n12 January 2021\nTides explained\n3 March 2020\nWhat the storm left behind\n19 May 2018\nOdd Quist\nWeather\nJobs\n";

    [Theory]
    [InlineData("Clara Nystrom\nMay 3, 2022")]
    [InlineData("May 3, 2022\nClara Nystrom")]
    [InlineData("By Clara Nystrom\nPublished May 3, 2022")]
    [InlineData("Clara NystromHarbour Reporter\nMay 3, 20226:01 PM ET")]
    [InlineData("Clara Nystrom | May 3, 2022")]
    [InlineData("Share\nListen\nWritten by\nClara Nystrom\nMay 3, 2022 · 5 min read")]
    public void Names_and_dates_under_the_headline_are_the_articles_and_no_teasers(string header)
    {
        var article = Pages.Article($"{Teasers}{Headline}\n{header}\n\n{Pages.Prose}\n\nMore news\nThe mayor resigns\n4 May 2022\n");

        Assert.Equal(Headline, article.Title);
        Assert.Equal("2022-05-03", article.Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Clara Nystrom", Assert.Single(article.Authors));
        Assert.DoesNotContain("Nystrom", Pages.Body(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Seeker logo Seeker 31/12/2019", "Seeker", null)]
    [InlineData("AFP | 31 December 2019", null, "AFP")]
    public void A_date_line_also_tells_site_and_agency(string line, string? site, string? agency)
    {
        var article = Pages.Article($"{Headline}\n{line}\n\n{Pages.Prose}");

        Assert.Equal("2019-12-31", article.Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(site, article.SiteName);
        Assert.Equal(agency is null ? [] : [agency], article.Agencies);
        Assert.Contains(article.Removed, static piece => piece.Rule == "date-line");
    }

    [Fact]
    public void An_article_on_markup_is_read_as_text_tags_and_all()
    {
        var lessons = string.Join('\n', Enumerable.Range(1, 90).Select(static lesson => $"Lesson {lesson}"));
        var article = Pages.Article($"{lessons}\n{Headline}\n\n{Pages.Prose}\n\nThe council's page opens with <html> and <head>, and its <title> is what readers of the harbour's news see first of all.\n\nEvery paragraph on it begins with <p>, and the list of its members with <ul> and <li>, which nobody has changed for eleven years.\n");

        Assert.Contains("<title>", Pages.Body(article), StringComparison.Ordinal);
        Assert.Equal(Headline, article.Title);
    }

    [Fact]
    public void A_date_at_the_end_is_the_articles_where_none_stands_at_its_begin()
    {
        var article = Pages.Article($"News\nSport\n{Headline}\n\n{Pages.Prose}\n\nPublished May 3, 2022\n\nShare\n");

        Assert.Equal("2022-05-03", article.Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_list_of_dated_teasers_dates_no_article()
    {
        var article = Pages.Article($"{Teasers}{Teasers}{Teasers}Menu\nAbout us\nContact\nWork here\n{Headline}\n\n{Pages.Prose}");

        Assert.Null(article.Published);
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void A_breadcrumb_that_ends_on_the_headline_is_none()
    {
        var article = Pages.Article($"Home\nNews\nHomeNewsHarbour{Headline}\n{Headline}\nMay 3, 2022\n\n{Pages.Prose}");

        Assert.Equal(Headline, article.Title);
    }

    [Fact]
    public void A_teaser_that_holds_a_sentence_of_the_article_does_not_take_it_from_it()
    {
        var sentence = Pages.Prose.Split("\n\n")[0];
        var article = Pages.Article($"News\nSport\nCulture\nMost read\n{sentence}\nWeather\nTides\nFerries\nJobs\nLund widens its quay after a long dispute\n\n{Pages.Prose}");

        Assert.Single(article.Paragraphs, paragraph => paragraph.Text == sentence);
        Assert.Equal("We have talked", article.Paragraphs[article.Paragraphs.ToList().FindIndex(paragraph => paragraph.Text == sentence) + 1].Text[1..15]);
    }

    [Fact]
    public void An_image_description_becomes_one_caption_and_what_follows_it_is_body()
    {
        var article = Pages.Article("Lund widens its quay after a long dispute\n\n" + Pages.Prose
            + "\n\na group of people on a pier: Members of the council at the quay © Wire Members of the council at the quay The vote was repeated after a member had pressed the wrong button.\n");

        Assert.Equal("The vote was repeated after a member had pressed the wrong button.", article.Paragraphs[^1].Text);
        var caption = Assert.Single(article.Captions);
        Assert.Equal(("Members of the council at the quay", "Wire", "a group of people on a pier"), (caption.Text, caption.Credit, caption.AltText));
        Assert.Contains(article.Removed, static piece => piece.Rule == "image-description");
    }

    [Fact]
    public void An_image_description_glued_to_a_sentence_leaves_the_sentence()
    {
        var article = Pages.Article("Lund widens its quay after a long dispute\n\n" + Pages.Prose
            + "\n\nThe chairman spoke of \"unusual restraint\". a sign: This sign reads: 'No ships' © Photos Ltd This sign reads: 'No ships'\n");

        Assert.Equal("The chairman spoke of \"unusual restraint\".", article.Paragraphs[^1].Text);
        Assert.Equal("This sign reads: 'No ships'", Assert.Single(article.Captions).Text);
        Assert.Equal("Photos Ltd", article.Captions[0].Credit);
    }

    [Fact]
    public void A_caption_that_stands_twice_is_kept_once_with_its_credit()
    {
        const string Line = "People wait for the count in front of the harbour office in Lund, May 3, 2022. /Reuters Photo";
        var article = Pages.Article($"Lund widens its quay after a long dispute\n\n{Pages.Prose}\n\n{Line}\n\n{Line}\n\nThe council will meet again in the second week of June.\n");

        var caption = Assert.Single(article.Captions);
        Assert.Equal("Reuters", caption.Credit);
        Assert.EndsWith("May 3, 2022.", caption.Text, StringComparison.Ordinal);
        Assert.Equal(2, article.Removed.Single(static piece => piece.Rule == "caption").Count);
        Assert.DoesNotContain("/Reuters", Pages.Body(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The report stands at https://www.lund.example/report?id=7#page3.", "https://www.lund.example/report?id=7", "https://www.lund.example/report?id=7#page3")]
    [InlineData("The council (see HTTP://lund.example/a_(b)) met.", "http://lund.example/a_(b)", "HTTP://lund.example/a_(b)")]
    [InlineData("More: <https://lund.example/>, said the chairman.", "https://lund.example/", "https://lund.example/")]
    [InlineData("详见https://lund.example/abc，更多内容。", "https://lund.example/abc", "https://lund.example/abc")]
    [InlineData("Written https://lund.example/x twice: https://lund.example/x", "https://lund.example/x", "https://lund.example/x")]
    public void An_address_written_out_in_the_body_is_a_link(string sentence, string url, string text)
    {
        var article = Pages.Article($"Lund widens its quay after a long dispute\n\n{Pages.Prose}\n\n{sentence} The council will meet again in the second week of June.\n\n{Pages.Prose}");

        var link = Assert.Single(article.Links);
        Assert.Equal((url, text), (link.Url, link.Text));
    }

    [Theory]
    [InlineData("We baked forty trays of chocolate chip cookies for the school fair, Anna Berg said.")]
    [InlineData("Copyright law in Europe will change next year, the court in Lund said.")]
    public void A_sentence_with_a_word_of_notices_is_the_articles(string sentence) =>
        Assert.Contains(sentence, Pages.Body(Pages.Article($"Lund widens its quay after a long dispute\n\n{Pages.Prose}\n\n{sentence}\n\nThe council will meet again in the second week of June.\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("We and our partners use cookies to show you adverts.", "cookie-notice")]
    [InlineData("By continuing you accept our cookies.", "cookie-notice")]
    [InlineData("Copyright The Lund Post 2024. No part may be copied.", "copyright")]
    [InlineData("Copyright 2024 The Lund Post Ltd", "copyright")]
    public void A_notice_is_furniture(string line, string rule) =>
        Assert.Contains(Pages.Article($"Lund widens its quay after a long dispute\n\n{Pages.Prose}\n\n{line}\n").Removed, piece => piece.Text == line && piece.Rule == rule);

    [Theory]
    [InlineData("Published 02/12/2025", "", "2025-02-12")]
    [InlineData("Published 03/05/2024", "The fair opened on 12/31/2023 and will be held again.", "2024-03-05")]
    [InlineData("Published 03/05/2024", "", "2024-05-03")]
    public void A_day_is_read_as_the_page_writes_days_and_not_as_one_to_come(string line, string sentence, string day)
    {
        var article = Pages.Article($"Lund widens its quay after a long dispute\n{line}\n\n{Pages.Prose}\n\n{sentence}\n");

        Assert.Equal(day, article.Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_is_no_address_is_no_link() =>
        Assert.Empty(Pages.Article($"Lund widens its quay after a long dispute\n\n{Pages.Prose} Write to http:// or https://) or http://x or https://[::1 for more.").Links);

    [Fact]
    public void An_agency_note_is_a_field_and_no_body()
    {
        var article = Pages.Article($"Lund widens its quay after a long dispute\n\n{Pages.Prose}\n\n(With input from AFP and Reuters)");

        Assert.Equal(["AFP", "Reuters"], article.Agencies);
        Assert.DoesNotContain("With input", Pages.Body(article), StringComparison.Ordinal);
        Assert.Equal("agency-note", article.Removed.Single(static piece => piece.Text.StartsWith("(With input", StringComparison.Ordinal)).Rule);
    }

    [Fact]
    public void An_agency_note_behind_an_articles_element_is_named_as_such()
    {
        var article = Pages.Article(Pages.Html("<title>Lund widens its quay</title>", $"<article><h1>Lund widens its quay</h1>{Pages.Paragraphs}</article><div class=x>(With input from AFP)</div>"));

        Assert.Equal(["AFP"], article.Agencies);
        Assert.Equal("agency-note", article.Removed.Single(static piece => piece.Text.StartsWith("(With input", StringComparison.Ordinal)).Rule);
    }

    [Theory]
    [InlineData("AdChoices", "advert")]
    [InlineData("UP NEXT", "player")]
    [InlineData("Watch: The moment the vote was counted (Wire)", "watch-line")]
    [InlineData("More from Coast Wire", "related")]
    [InlineData("More follows...", "more-follows")]
    [InlineData("image beaconimage beacon", "image-beacon")]
    [InlineData("Share on Facebook", "share-bar")]
    [InlineData("Please enable JavaScript to read this page in full.", "browser-notice")]
    [InlineData("Sign up for our morning newsletter", "newsletter")]
    [InlineData("12 comments", "comments")]
    [InlineData("© 2024 Coast Wire. All rights reserved.", "copyright")]
    public void Furniture_lines_are_removed_under_their_rule(string line, string rule)
    {
        var parts = Pages.Prose.Split("\n\n");
        var article = Pages.Article($"Lund widens its quay after a long dispute\n\n{parts[0]}\n\n{parts[1]}\n\n{line}\n\n{parts[2]}\n\n{parts[3]}\n");

        Assert.Equal(4, article.Paragraphs.Count);
        Assert.Contains(article.Removed, piece => piece.Rule == rule && piece.Text == line);
    }

    [Fact]
    public void A_lone_short_line_between_paragraphs_is_a_heading_and_a_run_of_them_is_a_list_of_links()
    {
        var parts = Pages.Prose.Split("\n\n");
        var article = Pages.Article($"Lund widens its quay after a long dispute\n\n{parts[0]}\n\nWhat it will cost\n\n{parts[1]}\n\n{parts[2]}\n\nNews\nSport\nWeather\nOpinion\n\n{parts[3]}\n");

        Assert.Contains(article.Paragraphs, static paragraph => paragraph is { Kind: ParagraphKind.Heading, Text: "What it will cost" });
        Assert.DoesNotContain("Weather", Pages.Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_line_breaks_is_read_by_sentences()
    {
        var prose = string.Join(' ', Pages.Prose.Split(["\n\n", "\n"], StringSplitOptions.TrimEntries));
        var article = Pages.Article($"Lund widens its quay after a long dispute Updated 22:10, 31-Dec-2019 CGX 00:40 {prose} {prose.Replace("Tuesday", "Monday", StringComparison.Ordinal)} AdChoices image beaconimage beacon");

        Assert.Equal("Lund widens its quay after a long dispute", article.Title);
        Assert.Equal(new DateTimeOffset(2019, 12, 31, 22, 10, 0, TimeSpan.Zero), article.Updated?.Value);
        Assert.StartsWith("The harbour council of Lund", Pages.Body(article), StringComparison.Ordinal);
        Assert.DoesNotContain("AdChoices", Pages.Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_page_without_line_breaks_a_sentence_that_was_cut_is_whole_in_the_body_and_no_headline()
    {
        var prose = string.Join(' ', Pages.Prose.Split(["\n\n", "\n"], StringSplitOptions.TrimEntries));
        const string Begin = "Hundreds of members taking part in the yearly march of the Lund Sailing (Harbour Cooperative) Union gathered on Tuesday outside the council's hall.";
        var article = Pages.Article($"Lund widens its quay after a long dispute Updated 22:10, 31-Dec-2019 CGX 00:40 {Begin} {prose} AdChoices");

        Assert.Equal("Lund widens its quay after a long dispute", article.Title);
        Assert.StartsWith(Begin, Pages.Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_twenty_thousand_pictures_is_answered_and_keeps_its_bounds()
    {
        var signs = string.Concat(Enumerable.Repeat("a dog: A dog runs © Wire A dog runs ", 20_000));
        var article = Pages.Article($"Lund widens its quay after a long dispute\n\n{Pages.Prose}\n\n{signs}");

        Assert.Equal("A dog runs", Assert.Single(article.Captions).Text);
        Assert.StartsWith("The harbour council", Pages.Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_shrinks_when_its_picture_is_folded_is_read_to_its_end()
    {
        // Escaped three times: each reading of the line decodes one of them.
        var article = Pages.Article($"Lund widens its quay after a long dispute\n\n{Pages.Prose}\n\nThe head of R&amp;amp;amp;D said so on Monday morning. a dog: A dog runs © Wire A dog runs\n");

        Assert.Equal("A dog runs", Assert.Single(article.Captions).Text);
        Assert.StartsWith("The head of R&", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }
}
