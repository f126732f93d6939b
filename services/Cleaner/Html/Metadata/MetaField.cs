namespace Ingest.Cleaner.Html.Metadata;

/// <summary>What a meta element's name stands for.</summary>
internal enum MetaField
{
    OpenGraphTitle,
    TwitterTitle,
    OtherTitle,
    SiteName,
    Url,
    Image,
    Language,
    Section,
    Tag,
    Keywords,
    Published,
    GenericDate,
    Updated,
    Author,
    OpenGraphAuthor,
    TwitterCreator,
    Type,
    Description,
}
