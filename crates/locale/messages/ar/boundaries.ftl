# حدود الوحدات والخرائط.

boundaries-heading = على الخريطة
boundaries-about = الوحدات الأدنى مباشرة، ولكل منها جوابها عن «{ $target }»
boundaries-not-asked = غير مطلوب منها
boundaries-others = خرائط أهداف أخرى
boundaries-left-out = { $count ->
    [zero] لا وحدة بلا حدود.
    [one] وحدة واحدة بلا حدود، ولا ترد إلا في الجداول.
    [two] وحدتان بلا حدود، ولا تردان إلا في الجداول.
    [few] { $count } وحدات بلا حدود، ولا ترد إلا في الجداول.
    [many] { $count } وحدة بلا حدود، ولا ترد إلا في الجداول.
   *[other] { $count } وحدة بلا حدود، ولا ترد إلا في الجداول.
}

boundaries-empty = لا يحوي الملف أي مساحة.
    .fix = سلّم مجموعة FeatureCollection فيها Polygon أو MultiPolygon لكل وحدة.
boundaries-not-geojson = ليس الملف مجموعة معالم بصيغة GeoJSON.
    .fix = صدّره بصيغة GeoJSON (RFC 7946)، مجموعة FeatureCollection بترميز UTF-8.
boundaries-no-code = ليس في المَعْلَم { $feature } خاصية «{ $property }».
    .fix = سمِّ الخاصية التي فيها رموز الوحدات بـ --code.
boundaries-no-area = ليس للمَعْلَم { $feature } مساحة: Polygon أو MultiPolygon من ثلاث نقاط على الأقل.
    .fix = أعطه مساحة أو احذفه من الملف.
boundaries-not-degrees = في المَعْلَم { $feature } مواضع ليست درجات طول وعرض.
    .fix = صدّره بنظام WGS 84 (EPSG:4326).
boundaries-too-large = الملف أكبر من { $most } ميغابايت.
    .fix = بسّط الحدود: تكفي خريطة الصفحة بضعة آلاف من النقاط.
boundaries-too-many-areas = في الملف أكثر من { $most } مساحة.
    .fix = سلّم مستوى واحداً في كل مرة.
boundaries-too-many-points = في الحدود أكثر من { $most } نقطة.
    .fix = بسّطها: تكفي خريطة الصفحة بضعة آلاف.

cli-boundaries-kept = { $count ->
    [zero] لم تُحفظ حدود أي وحدة.
    [one] حُفظت حدود وحدة واحدة، وتسري من { $day }.
    [two] حُفظت حدود وحدتين، وتسري من { $day }.
    [few] حُفظت حدود { $count } وحدات، وتسري من { $day }.
    [many] حُفظت حدود { $count } وحدة، وتسري من { $day }.
   *[other] حُفظت حدود { $count } وحدة، وتسري من { $day }.
}
cli-boundaries-would-be-kept = { $count ->
    [zero] لن تُحفظ حدود أي وحدة.
    [one] كانت ستُحفظ حدود وحدة واحدة، وتسري من { $day }.
    [two] كانت ستُحفظ حدود وحدتين، وتسري من { $day }.
    [few] كانت ستُحفظ حدود { $count } وحدات، وتسري من { $day }.
    [many] كانت ستُحفظ حدود { $count } وحدة، وتسري من { $day }.
   *[other] كانت ستُحفظ حدود { $count } وحدة، وتسري من { $day }.
}
cli-boundaries-unknown = مساحات ليست لأي وحدة في { $day }، وقد تُركت: { $codes }.
cli-boundaries-without = وحدات بلا حدود في المستويات التي لها حدود: { $codes }.
cli-boundaries-none-fits = لا مساحة تحمل رمز وحدة قائمة في { $day }؛ من الرموز الموجودة { $codes }.
    .fix = سمِّ الخاصية التي فيها رموز الوحدات بـ --code، أو يوماً آخر بـ --from.
cli-boundaries-none = لا حدود محفوظة.
    .fix = سلّم حدوداً: hasila unit boundaries boundaries.geojson.
cli-boundaries-changed = الحدود المحفوظة من { $day } لا تُقرأ، أو لم تعد كما سُلّمت؛ فلا خريطة منها في الصفحات.
    .fix = سلّمها من جديد: hasila unit boundaries FILE --from { $day }.
cli-boundaries-column = { $column ->
    [from] من
    [units] الوحدات
    [file] الملف
   *[sha256] SHA-256
}
