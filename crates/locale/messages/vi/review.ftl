### Trang tổng kết.

review-title = Tổng kết { $period }: { $unit }
review-title-country = Tổng kết { $period }
review-languages = Ngôn ngữ
review-contents = Trong trang này

## Căn cứ của các câu trả lời.

review-as-of = Tính đến mục số { $entry } của nhật ký, { $day }.
review-through = Số liệu tính đến hết { $day }.
review-map-published = Các đơn vị như vào ngày cuối cùng được tính.
review-map-today = Các đơn vị như vào ngày hỏi; số liệu của đơn vị đã sáp nhập hoặc chia tách được chuyển theo.
review-map-on = Các đơn vị như vào { $day }; số liệu của đơn vị sáp nhập hoặc chia tách được chuyển theo.
review-plan = Kế hoạch: { $plan }.
review-plan-basis = Căn cứ: { $basis }.
review-plan-entry = Bản này được áp dụng theo mục số { $entry }.

## Kết quả thực hiện mục tiêu.

review-targets = Kết quả thực hiện mục tiêu
review-targets-none = Không có kế hoạch nào đang hiệu lực đặt mục tiêu cho đơn vị này trong kỳ này.
review-targets-caption = Các mục tiêu và kết quả
review-number = Số
review-target = Mục tiêu
review-value = Giá trị
review-threshold = Yêu cầu
review-verdict = Kết quả
review-margin = Chênh lệch
review-coverage = Đã biết
review-year-before = Năm trước
review-streak = Liên tiếp
review-rank = Thứ hạng
review-bar = Giá trị so với yêu cầu
review-bar-describes = Giá trị: { $value }; yêu cầu: { $threshold }; năm trước: { $before }.
review-with-measure = { $amount } { $measure }
review-unit-named = { $name } ({ $code })
review-place = { $place } trên { $of }
review-place-tied = { $place } trên { $of }, đồng hạng
review-streak-editions = { $count } kỳ liên tiếp
review-threshold-each = { $threshold }, ở mỗi { $each }
review-basis = Căn cứ: { $basis }
review-groups = Chưa đạt ở: { $groups }
review-groups-undecided = Chưa xác định ở: { $groups }
review-nothing = không có

## Diễn biến trong kỳ.

review-trends = Diễn biến trong kỳ
review-trend-caption = { $figure }, theo tháng hoặc quý, so với năm trước
review-trend-describes = Hai đường từ { $first } đến { $last }: kỳ này là nét liền, năm trước là nét đứt. Bảng bên dưới có cùng số liệu.
review-now = Kỳ này
review-period = Kỳ

## Các đơn vị trực thuộc.

review-below = Kết quả từng đơn vị
review-below-caption = Kết quả của các đơn vị trực thuộc; các số là số của mục tiêu nêu trên
review-below-target-caption = { $number }. { $target }: { $threshold }
review-unit = Đơn vị

## Đơn vị chưa đạt mục tiêu.

review-shortfalls = Đơn vị chưa đạt
review-shortfalls-none = Mọi đơn vị đã xác định được đều đạt mọi mục tiêu.
review-shortfall-counts = { $count } đơn vị không đạt; { $undecided } đơn vị chưa xác định.
review-shortfall-listed = Bảng nêu { $count } đơn vị còn thiếu nhiều nhất.
review-shortfall-caption = { $target }: các đơn vị không đạt, thiếu nhiều nhất trước
review-level = Cấp
review-gap = Còn thiếu
review-because = Tiêu chí chưa đạt

## Những gì chưa xác định.

review-undecided = Những gì chưa xác định và cần gì để xác định
review-undecided-none = Không có gì chưa xác định.
review-need-all = “{ $verdict }” khi biết điều sau và điều đó đáp ứng: { $pieces }
review-need-some = “{ $verdict }” khi biết { $count } trong các điều sau và chúng đáp ứng: { $pieces }
review-need-group = Ở { $group }: { $need }
review-more = { $count } mục khác
review-missing-report = báo cáo “{ $form }” của { $unit } cho { $period }
review-missing-item = câu trả lời “{ $item }” của { $unit } cho { $period }
review-missing-weight = tỷ lệ phần chuyển từ { $from } sang { $to } { $day }
review-missing-award = tặng danh hiệu “{ $title }” cho { $unit } kỳ { $period }
review-reason = { $unit }: { $reason }

## Báo cáo.

review-reporting = Chấp hành chế độ báo cáo
review-reporting-none = Không có báo cáo nào đến hạn.
review-reporting-caption = Báo cáo theo tháng: { $level }
review-reporting-describes = Mỗi tháng một cột: báo cáo đúng hạn, báo cáo chậm, báo cáo chưa nhận. Bảng bên dưới có cùng số liệu.
review-month = Tháng
review-due = Đến hạn
review-on-time = Đúng hạn
review-late = Chậm
review-not-received = Chưa nhận

## Cách đọc trang này.

review-how = Cách đọc trang này
review-how-met = Đã đạt ngưỡng, và phần còn thiếu không thể làm thay đổi điều đó.
review-how-missed = Không đạt ngưỡng, và phần còn thiếu không thể làm thay đổi điều đó.
review-how-on-course = Kỳ chưa kết thúc; theo tiến độ hiện nay sẽ đạt ngưỡng.
review-how-at-risk = Kỳ chưa kết thúc; theo tiến độ hiện nay sẽ không đạt ngưỡng.
review-how-undecided = Phần còn thiếu có thể làm thay đổi kết quả. Chưa báo cáo không phải là số 0, cũng không phải là không đạt.
review-how-rounding = Kết quả được xác định trên số chính xác. Số chỉ được làm tròn một lần khi hiển thị, nửa đơn vị làm tròn ra xa số 0, đến một chữ số thập phân; nhiều hơn khi một chữ số không cho thấy giá trị nằm ở phía nào của ngưỡng.
review-how-margin = Chênh lệch cho biết giá trị nằm cách ngưỡng bao xa về phía đạt; dưới 0 là nằm ở phía không đạt. Chênh lệch giữa các tỷ lệ tính bằng điểm phần trăm.
review-how-coverage = “Đã biết” cho biết giá trị dựa trên bao nhiêu báo cáo hoặc đơn vị trong số phải có.
review-how-year-before = Năm trước được tính theo cùng định nghĩa và trong cùng các tháng.
review-how-ties = Các giá trị bằng nhau có cùng thứ hạng tốt hơn, và thứ hạng kế tiếp bỏ trống: 1, 2, 2, 4. Đơn vị chưa xác định không được xếp hạng.
review-how-streak = “Liên tiếp” là số kỳ đạt mục tiêu, kể cả kỳ này; năm không tổ chức không làm gián đoạn.
review-how-bar = Thanh là giá trị, vạch đứng là ngưỡng, vòng nhỏ là năm trước. Thanh gạch chéo là chưa xác định.
review-how-program = Trang do Hasila lập từ nhật ký; cùng một nhật ký cho ra cùng một trang.
