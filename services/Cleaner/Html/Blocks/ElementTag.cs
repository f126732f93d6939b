namespace Ingest.Cleaner.Html.Blocks;

/// <summary>The tags that the block model tells apart; the numbers are features and must stay.</summary>
internal enum ElementTag
{
    Other = 0,
    Paragraph = 1,
    Division = 2,
    Section = 3,
    Article = 4,
    Main = 5,
    Heading = 6,
    ListItem = 7,
    List = 8,
    Quote = 9,
    Cell = 10,
    Row = 11,
    Table = 12,
    Figure = 13,
    Caption = 14,
    Header = 15,
    Footer = 16,
    Navigation = 17,
    Aside = 18,
    Form = 19,
    Preformatted = 20,
    Definition = 21,
    Body = 22,
}
