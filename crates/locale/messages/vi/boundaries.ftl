# Ranh giới các đơn vị và bản đồ.

boundaries-heading = Trên bản đồ
boundaries-about = Các đơn vị trực thuộc, mỗi đơn vị với câu trả lời cho “{ $target }”
boundaries-not-asked = không giao
boundaries-others = Bản đồ của các chỉ tiêu khác
boundaries-left-out = { $count } đơn vị không có ranh giới, chỉ có trong các bảng.

boundaries-empty = Tệp không có vùng nào.
    .fix = Hãy nộp một FeatureCollection có một Polygon hoặc MultiPolygon cho mỗi đơn vị.
boundaries-not-geojson = Tệp không phải là tập đối tượng GeoJSON.
    .fix = Hãy xuất ra GeoJSON (RFC 7946), một FeatureCollection mã hóa UTF-8.
boundaries-no-code = Đối tượng { $feature } không có thuộc tính “{ $property }”.
    .fix = Hãy nêu thuộc tính chứa mã đơn vị bằng --code.
boundaries-no-area = Đối tượng { $feature } không có vùng: một Polygon hoặc MultiPolygon ít nhất ba điểm.
    .fix = Hãy thêm vùng cho nó, hoặc bỏ đối tượng đó đi.
boundaries-not-degrees = Đối tượng { $feature } có vị trí không phải là độ kinh, độ vĩ.
    .fix = Hãy xuất theo WGS 84 (EPSG:4326).
boundaries-too-large = Tệp lớn hơn { $most } MB.
    .fix = Hãy đơn giản hóa ranh giới: bản đồ trên trang chỉ cần vài nghìn điểm.
boundaries-too-many-areas = Tệp có hơn { $most } vùng.
    .fix = Hãy nộp từng cấp một.
boundaries-too-many-points = Ranh giới có hơn { $most } điểm.
    .fix = Hãy đơn giản hóa: bản đồ trên trang chỉ cần vài nghìn điểm.

cli-boundaries-kept = Đã lưu ranh giới của { $count } đơn vị, có hiệu lực từ { $day }.
cli-boundaries-would-be-kept = Sẽ lưu ranh giới của { $count } đơn vị, có hiệu lực từ { $day }.
cli-boundaries-unknown = Các vùng không thuộc đơn vị nào vào { $day }, đã bỏ qua: { $codes }.
cli-boundaries-without = Các đơn vị không có ranh giới ở những cấp đã có ranh giới: { $codes }.
cli-boundaries-none-fits = Không vùng nào mang mã của đơn vị đang hoạt động vào { $day }; trong tệp có các mã như { $codes }.
    .fix = Hãy nêu thuộc tính chứa mã đơn vị bằng --code, hoặc ngày khác bằng --from.
cli-boundaries-none = Chưa lưu ranh giới nào.
    .fix = Hãy nộp: hasila unit boundaries boundaries.geojson.
cli-boundaries-changed = Ranh giới lưu từ { $day } không đọc được, hoặc không còn như khi nộp; các trang không có bản đồ từ đó.
    .fix = Hãy nộp lại: hasila unit boundaries FILE --from { $day }.
cli-boundaries-column = { $column ->
    [from] từ ngày
    [units] đơn vị
    [file] tệp
   *[sha256] SHA-256
}
