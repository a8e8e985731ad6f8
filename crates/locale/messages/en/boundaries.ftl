# Boundaries of units, and maps.

boundaries-heading = On the map
boundaries-about = The units right below, each with its answer to “{ $target }”
boundaries-not-asked = not asked of it
boundaries-others = Maps of other targets
boundaries-left-out = { $count ->
    [one] { $count } unit has no boundaries and stands in the tables only.
   *[other] { $count } units have no boundaries and stand in the tables only.
}

boundaries-empty = The file holds no areas.
    .fix = Hand in a FeatureCollection with one Polygon or MultiPolygon for each unit.
boundaries-not-geojson = The file is no GeoJSON collection of features.
    .fix = Export it as GeoJSON (RFC 7946), a FeatureCollection in UTF-8.
boundaries-no-code = Feature { $feature } has no property “{ $property }”.
    .fix = Name the property that has the units' codes with --code.
boundaries-no-area = Feature { $feature } has no area: a Polygon or MultiPolygon of at least three points.
    .fix = Give it one, or leave the feature out.
boundaries-not-degrees = Feature { $feature } has places that are no degrees of longitude and latitude.
    .fix = Export it in WGS 84 (EPSG:4326).
boundaries-too-large = The file is larger than { $most } MB.
    .fix = Simplify the boundaries: a map on a page needs a few thousand points.
boundaries-too-many-areas = The file has more than { $most } areas.
    .fix = Hand in one level at a time.
boundaries-too-many-points = The boundaries have more than { $most } points.
    .fix = Simplify them: a map on a page needs a few thousand.

cli-boundaries-kept = { $count ->
    [one] The boundaries of { $count } unit are kept and hold from { $day } on.
   *[other] The boundaries of { $count } units are kept and hold from { $day } on.
}
cli-boundaries-would-be-kept = { $count ->
    [one] The boundaries of { $count } unit would be kept and hold from { $day } on.
   *[other] The boundaries of { $count } units would be kept and hold from { $day } on.
}
cli-boundaries-unknown = Areas of no unit on { $day }, left out: { $codes }.
cli-boundaries-without = Units without boundaries at the levels that have some: { $codes }.
cli-boundaries-none-fits = No area has the code of a unit that is open on { $day }; among others there are { $codes }.
    .fix = Name the property with the units' codes with --code, or another day with --from.
cli-boundaries-none = No boundaries are kept.
    .fix = Hand some in: hasila unit boundaries boundaries.geojson.
cli-boundaries-changed = The boundaries kept from { $day } on cannot be read, or are no longer those handed in; pages have no map from them.
    .fix = Hand them in again: hasila unit boundaries FILE --from { $day }.
cli-boundaries-column = { $column ->
    [from] from
    [units] units
    [file] file
   *[sha256] SHA-256
}
