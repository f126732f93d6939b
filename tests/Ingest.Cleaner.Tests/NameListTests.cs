using Ingest.Cleaner.Bylines;

namespace Ingest.Cleaner.Tests;

public sealed class NameListTests
{
    [Theory]
    [InlineData("Ada Berg", "Ada Berg")]
    [InlineData("By Ada Berg", "Ada Berg")]
    [InlineData("BY ADA BERG", "Ada Berg")]
    [InlineData("Written by: Ada Berg", "Ada Berg")]
    [InlineData("By Ada Berg and Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("By Ada Berg, Odd Venning & Kim Lo", "Ada Berg|Odd Venning|Kim Lo")]
    [InlineData("By Ada Berg, Senior Reporter", "Ada Berg")]
    [InlineData("Ada Berg, PhD", "Ada Berg")]
    [InlineData("Dr. Ada Berg, MD, FACP", "Dr. Ada Berg")]
    [InlineData("Dan Berg", "Dan Berg")]
    [InlineData("Articles by Ada Berg", "Ada Berg")]
    [InlineData("Ada Berg May 3, 2024", "Ada Berg")]
    [InlineData("By Ada Berg in Lund", "Ada Berg")]
    [InlineData("By Ada Berg | 3 May 2024", "Ada Berg")]
    [InlineData("By Ada Berg ada.berg@paper.example", "Ada Berg")]
    [InlineData("Von Ada Berg und Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Par Ada Berg et Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Por Ada Berg y Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Por José Ortega y Gasset", "José Ortega y Gasset")]
    [InlineData("Di Ada Berg e Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Door Ada Berg en Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Av Ada Berg och Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Af Ada Berg og Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Oleh Ada Berg dan Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Yazan: Ada Berg ve Odd Venning", "Ada Berg|Odd Venning")]
    [InlineData("Автор: Ада Берг и Одд Веннинг", "Ада Берг|Одд Веннинг")]
    [InlineData("بقلم: سامي حداد", "سامي حداد")]
    [InlineData("記者/王小明", "王小明")]
    [InlineData("文/王小明", "王小明")]
    [InlineData("Dec. 19, 2025 · Ada Berg on behalf of the board", "Ada Berg")]
    [InlineData("Posted on 3 May 2024 by Ada Berg", "Ada Berg")]
    [InlineData("2024-05-03 10:15 | Ada Berg", "Ada Berg")]
    [InlineData("Autorin/Autor Ada Berg", "Ada Berg")]
    [InlineData("김하늘 기자", "김하늘")]
    [InlineData("王小明記者", "王小明")]
    [InlineData("By Center for Harbour Studies", "Center for Harbour Studies")]
    [InlineData("Institute for Tides and Currents", "Institute for Tides and Currents")]
    [InlineData("Council on Coast and Sea | 3 May 2024", "Council on Coast and Sea")]
    [InlineData("Ada Berg for The Lund Post", "Ada Berg")]
    public void Names_are_read_without_what_stands_around_them(string text, string names) =>
        Assert.Equal(names.Split('|'), NameList.Split(text));

    [Theory]
    [InlineData("")]
    [InlineData("By")]
    [InlineData("https://paper.example/authors/ada")]
    [InlineData("ada.berg@paper.example")]
    [InlineData("2024")]
    public void What_is_no_name_is_none(string text) => Assert.Empty(NameList.Split(text));
}
