### Các trang.

## Quanh mỗi trang.

page-skip = Đến phần chính
page-pages = Các trang
page-languages = Ngôn ngữ
page-way = Đường đến đây
page-digits = ٠١٢٣ / 0123
page-as-of = Tính đến mục số { $entry } của nhật ký, { $day }.
page-permanent = Địa chỉ cố định của trạng thái này
page-data = Trang này dưới dạng dữ liệu:
page-show = Xem
page-period = Kỳ
page-through = Tính đến tháng hoặc ngày
page-map = Đơn vị
page-map-published = như đã công bố
page-map-today = như hôm nay
page-map-from = như { $day }
page-as-of-entry = Tính đến mục hoặc ngày
page-verified-only = Chỉ tính số liệu của báo cáo đã kiểm tra.

## Đang ở đâu, các đơn vị.

page-standing = Đang ở đâu
page-standing-all = Đang ở đâu: { $period }
page-standing-of = Đang ở đâu: { $unit }, { $period }
page-to-unit = Mọi điều về đơn vị này, trên một tờ
page-to-standing = Đơn vị đang ở đâu, cùng các đơn vị cấp dưới
page-units = Đơn vị
page-units-count = Có { $count } đơn vị hoạt động vào { $day }.
page-units-none = Chưa có đơn vị nào. Người có quyền cần nhập: “hasila unit import units.csv”.
page-units-caption = Các đơn vị trên cùng và các đơn vị ngay dưới
page-code = Mã
page-below = Đơn vị cấp dưới
page-reports-came = Đã nhận { $came } trên { $due } báo cáo; { $late } báo cáo muộn

## Khi không có câu trả lời.

page-problem = Có vấn đề
page-problem-title = Vấn đề:
page-failed = Không thể đưa ra trang này
page-ways-on = Từ đây có thể đến:
page-no-such-page = Không có trang nào ở { $path }.
    .fix = Kiểm tra địa chỉ, hoặc bắt đầu từ một trong các trang dưới đây.
page-other-method = Không thể hỏi trang này bằng { $method }.
    .fix = Mở trang trong trình duyệt, hoặc hỏi bằng GET.
page-not-permitted = Vai trò của bạn không gồm trang này.
    .fix = Hãy hỏi người quản lý tài khoản của cơ quan.
page-other-host = Trang này không được biết dưới tên mà trình duyệt đã dùng.
    .fix = Mở bằng địa chỉ, hoặc nhờ thêm tên bằng lệnh “hasila serve --host NAME”.
page-too-large = Nội dung gửi lớn hơn 2 MiB.
    .fix = Gửi từng phần, hoặc nhập bằng dòng lệnh.
page-fault = Có sự cố bên trong chương trình. Không có gì được ghi.
    .fix = Hãy thử lại. Nếu lặp lại, báo thời điểm cho người vận hành chương trình; nhật ký cho biết lý do.
page-busy = Đang có quá nhiều yêu cầu chờ. Không có gì được ghi.
    .fix = Hãy thử lại sau vài giây.
page-takes-long = Câu trả lời này cần hơn một phút và vẫn đang được tính.
    .fix = Hãy hỏi lại sau một phút; khi đó câu trả lời đã có.
page-not-a-period = “{ $text }” không phải là một kỳ.
    .fix = Viết năm, nửa năm, quý hoặc tháng: 2025, 2025-H1, 2025-Q3, 2025-07.
page-not-a-day = “{ $text }” không phải là kỳ hay ngày.
    .fix = Viết tháng như 2025-09, hoặc ngày như 2025-09-30.
page-not-a-map = “{ $text }” không phải là bản đồ đơn vị.
    .fix = Viết published, today, hoặc một ngày như 2025-06-30.
page-not-an-entry = “{ $text }” không phải là số của một mục hay ngày.
    .fix = Viết số như 18204, hoặc ngày như 2025-09-30.
page-repeated = Địa chỉ nêu “{ $name }” nhiều hơn một lần.
    .fix = Bỏ bớt một chỗ.

## Trên dòng lệnh.

page-serving = Các trang ở { $address } cho đến khi nhấn Ctrl-C.
page-cannot-serve = Không thể đưa các trang ra ở { $address }: { $reason }.
    .fix = Nêu địa chỉ khác bằng --listen, ví dụ --listen 127.0.0.1:0 để lấy địa chỉ nào còn trống.
