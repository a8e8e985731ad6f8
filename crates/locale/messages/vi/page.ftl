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

## Mục tiêu và lý do.

page-target-title = { $target }: { $unit }, { $period }
page-target-is = Giá trị: { $value }. Yêu cầu: { $asked }.
page-target-is-share = Giá trị: { $value }, tức { $part } trên { $whole }. Yêu cầu: { $asked }.
page-target-margin = Chênh lệch: { $margin }.
page-target-place = Hạng { $place } trên { $of } trong cấp của đơn vị.
page-target-streak = Đạt { $count } kỳ liên tiếp.
page-target-needs = Điều gì sẽ quyết định
page-target-way = Điều gì phải xảy ra
page-target-all-meet = Không đơn vị cấp dưới nào còn thiếu.
page-way-caption = Các đơn vị có thể trả lời khác, gần nhất trước
page-way-lines = Điều gì còn cản
page-way-line = ({ $value }; { $gap })
page-to-why = Vì sao có con số này
page-to-target = Mục tiêu và điều gì phải xảy ra
page-to-ranking = Ai ở đâu
page-why-title = Vì sao: { $figure }, { $unit }, { $period }
page-why-is = { $figure }: { $value }.
page-why-is-share = { $figure }: { $value }, tức { $part } trên { $whole }.
page-why-inputs-caption = Các số liệu và dòng mà quy tắc đọc
page-why-units-caption = Các đơn vị, thiếu nhiều nhất trước, rồi đến đơn vị chưa xác định
page-why-entries-caption = Các mục của nhật ký, mới nhất trước
page-quota-caption = Các đơn vị có thể được mức { $grade }, nhiều điểm nhất trước
page-quota-lot = Thăm
page-quota-bounds = { $least } đến { $most }
page-why-source = Kế hoạch { $plan }, dòng { $line }, được áp dụng theo mục số { $entry }.
page-figure = Số liệu
page-points = Điểm
page-answer = Trả lời
page-entry = Mục
page-form = Biểu mẫu
page-submitted = Đã gửi
page-said = Nội dung
page-no-units = Chưa có đơn vị nào.
    .fix = Hãy nhập: “hasila unit import units.csv”.
page-change = Điều gì đã thay đổi so với năm trước
page-change-caption = { $figure }: từ năm trước đến năm nay, từng bước
page-change-describes = Các khối từ giá trị năm trước đến năm nay; khối gạch chéo cộng thêm, khối trắng bớt đi. Bảng dưới có cùng giá trị.
page-change-corrections = { $number }. đính chính số liệu năm trước
page-change-map = { $number }. đơn vị sáp nhập hoặc chia tách
page-change-method = { $number }. phương pháp khác
page-change-others = { $number }. các đơn vị khác
page-change-own = { $number }. chính các số liệu
page-change-together = { $number }. phương pháp và số liệu cùng nhau

## Xếp hạng, tổng kết, nhật ký.

page-rankings = Xếp hạng
page-ranking-title = { $figure }: ai ở đâu, { $period }
page-scores = Điểm số
page-standards = Tiêu chuẩn
page-indicators = Chỉ tiêu
page-grade = Xếp loại
page-place-before = Hạng trước
page-review = Tổng kết
page-review-file = Tệp để mang theo
page-journal = Nhật ký
page-journal-count = { $count } mục, mỗi mục gắn với mục trước bằng mã băm.
page-journal-empty = Chưa có gì được ghi.
page-what = Việc đã làm
page-by = Người làm
page-at = Lúc (giờ quốc tế)
page-digest = Mã băm
page-raw = Hành vi như đã lưu
page-earlier = Các mục cũ hơn
page-entry-title = Mục số { $entry }
page-to-verify = Kiểm tra chuỗi ngay
page-verify = Chuỗi có nguyên vẹn không?
page-verified = Chuỗi nguyên vẹn từ mục đầu đến mục cuối, gồm { $count } mục. Mục cuối có mã băm { $digest }.
page-verified-files = Mọi tệp được nêu làm bằng chứng đều còn và không thay đổi.
page-no-such-entry = Không có mục số { $entry }; mục cuối là { $last }.
    .fix = Hãy chọn một mục trong nhật ký.
page-act-unreadable = một hành vi không đọc được
page-act-other = Hành vi khác: { $act }
page-act-import-units = Đã nhập { $rows } đơn vị
page-act-found-unit = Đã lập đơn vị { $code }
page-act-rename-unit = Đã đổi tên đơn vị { $unit }
page-act-move-unit = Đã chuyển đơn vị { $unit }
page-act-close-unit = Đã đóng đơn vị { $unit }
page-act-succeed = Đã sáp nhập, chia tách hoặc chuyển đơn vị: { $edges } kế thừa vào { $on }
page-act-weigh = Đã ghi tỷ trọng của một kế thừa
page-act-apply-plan = Đã đưa kế hoạch vào hiệu lực
page-act-propose-plan = Đề xuất sửa đổi một kế hoạch
page-act-approve-plan = Đưa kế hoạch của đề xuất { $proposal } vào hiệu lực
page-act-decline-plan = Không chấp nhận đề xuất { $proposal }
page-act-submit-report = { $unit } đã báo cáo “{ $form }” cho { $period }; số liệu: { $figures }
page-act-correct-report = Đã đính chính báo cáo “{ $form }” của { $unit } cho { $period }
page-act-withdraw-report = Đã rút báo cáo “{ $form }” của { $unit } cho { $period }
page-act-return-report = Đã trả lại báo cáo “{ $form }” của { $unit } cho { $period }
page-act-verify-report = Đã kiểm tra báo cáo “{ $form }” của { $unit } cho { $period }
page-act-record-awards = Đã ghi { $rows } khen thưởng
page-act-assign-tasks = Đã giao { $rows } nhiệm vụ
page-act-extend-task = Đã gia hạn nhiệm vụ { $task }
page-act-note-progress = Đã ghi tiến độ nhiệm vụ { $task }
page-act-add-evidence = Đã nêu minh chứng cho nhiệm vụ { $task }
page-act-finish-task = Nhiệm vụ { $task } đã xong
page-act-reopen-task = Đã mở lại nhiệm vụ { $task }
page-act-hand-over-task = Đã bàn giao nhiệm vụ { $task } cho { $to }
page-act-withdraw-task = Đã rút nhiệm vụ { $task }
page-act-issue-instrument = Đã nhập văn bản { $number }
page-act-relate-instrument = Đã ghi quan hệ giữa các văn bản
page-act-amend-instrument = Đã sửa đổi văn bản
page-act-replace-instrument = Đã thay thế văn bản
page-act-repeal-instrument = Đã bãi bỏ văn bản
page-act-accept-finding = Tiếp nhận một câu trong văn bản: “{ $quote }”
page-act-extend-reports = Gia hạn báo cáo “{ $form }” của { $unit } kỳ { $period }
page-act-open-account = Mở tài khoản { $account }
page-act-close-account = Đóng tài khoản { $account }
page-act-grant-role = Giao vai trò cho { $account }: { $role ->
        [reporter] người báo cáo
        [head] thủ trưởng đơn vị
        [verifier] thẩm tra
        [planner] người lập kế hoạch
        [approver] phê duyệt kế hoạch
        [assessor] đánh giá
        [personnel] tổ chức cán bộ
        [auditor] kiểm toán
        [administrator] quản trị
       *[public] công chúng
    }
page-act-withdraw-grant = Thu hồi vai trò đã giao ở mục { $grant }
page-act-create-posts = Lập chức vụ: { $rows }
page-act-close-post = Bãi bỏ chức vụ { $post }
page-act-correct-post = Sửa hồ sơ một chức vụ
page-act-register-holders = Ghi danh người giữ chức vụ: { $rows }
page-act-grant-rank = Ghi cấp hàm của người giữ chức vụ
page-act-correct-holder = Sửa hồ sơ người giữ chức vụ
page-act-appoint = Ghi nhận bổ nhiệm: { $rows }
page-act-reappoint = Bổ nhiệm lại ở chức vụ { $post }
page-act-relieve = Người giữ chức vụ { $post } thôi giữ chức
page-act-correct-appointment = Sửa bổ nhiệm ở chức vụ { $post }
page-act-exempt = Cho miễn một quy tắc bố trí cán bộ
page-act-end-exemption = Chấm dứt từ { $on } việc miễn một quy tắc bố trí cán bộ ghi ở mục { $exemption }

## Nhiệm vụ, văn bản, kế hoạch.

page-tasks = Nhiệm vụ
page-tasks-none = Không có nhiệm vụ nào như vậy.
page-tasks-caption = Các nhiệm vụ, hạn gần nhất trước
page-task = Nhiệm vụ
page-tasks-counted = Bao nhiêu việc đã xong, xong muộn, quá hạn
page-tasks-per-unit = theo đơn vị
page-tasks-per-instrument = theo văn bản
page-task-all = tất cả, trừ đã rút
page-task-state = Tình trạng
page-task-lead = Chịu trách nhiệm
page-task-due = Hạn
page-moment = { $hour } giờ quốc tế, { $day }
page-task-days = Số ngày
page-task-days-late = quá hạn { $count } ngày
page-task-days-left = { $count ->
        [0] hôm nay
       *[other] còn { $count } ngày
    }
page-task-extended = gia hạn đến { $day }
page-not-a-state = “{ $text }” không phải là tình trạng nhiệm vụ.
    .fix = Chọn một tình trạng ở đầu trang.
page-instruments = Văn bản
page-instruments-none = Chưa nhập văn bản nào: “hasila instrument issue FILE”.
page-instruments-caption = Các văn bản, mới nhất trước
page-number = Số
page-kind = Loại
page-title = Về việc
page-issuer = Nơi ban hành
page-issued = Ban hành
page-status = Hiệu lực
page-status-not-yet = chưa có hiệu lực
page-status-in-force = còn hiệu lực
page-status-expired = hết hiệu lực
page-status-replaced = đã được thay thế
page-status-repealed = đã bãi bỏ
page-commitments = Những gì văn bản cam kết
page-commitments-caption = Các câu, mục tiêu từ đó, và tình hình
page-sentence = Câu
page-no-target-yet = chưa thành mục tiêu
page-text = Toàn văn
page-not-a-date = “{ $text }” không phải là ngày.
    .fix = Viết ngày như 2023-12-05.
page-plans = Kế hoạch
page-plans-none = Chưa có kế hoạch nào: “hasila plan apply FILE”.
page-plans-caption = Các kế hoạch theo bản áp dụng sau cùng
page-plan = Kế hoạch
page-plan-title = Kế hoạch { $plan }
page-plan-from = Hiệu lực từ
page-plan-text = Văn bản kế hoạch; sửa để thử
page-plan-check = Kiểm tra
page-plan-nothing-recorded = Không có gì được ghi ở đây.
page-plan-remarks = Nhận xét
page-plan-sound = Không có gì sai.
page-no-such-plan = Không có kế hoạch { $plan }.
    .fix = Chọn một kế hoạch trong danh sách.
page-plan-too-long = Văn bản dài hơn mức cho phép của kế hoạch.
    .fix = Bỏ phần không cần; thường chỉ hai trang.

## Khi không có câu trả lời.

page-problem = Có vấn đề
page-problem-title = Vấn đề:
page-failed = Không thể đưa ra trang này
page-ways-on = Từ đây có thể đến:
page-no-such-page = Không có trang nào ở { $path }.
    .fix = Kiểm tra địa chỉ, hoặc bắt đầu từ một trong các trang dưới đây.
page-no-table = Trang này không có bảng.
    .fix = Hãy hỏi dữ liệu dưới dạng JSON.
page-other-method = Không thể hỏi trang này bằng { $method }.
    .fix = Mở trang trong trình duyệt, hoặc hỏi bằng GET.
page-not-permitted = Vai trò của bạn không gồm trang này.
    .fix = Hãy hỏi người quản lý tài khoản của cơ quan.
page-other-host = Trang này không được biết dưới tên mà trình duyệt đã dùng.
    .fix = Mở bằng địa chỉ, hoặc nhờ thêm tên bằng lệnh “hasila serve --host NAME”.
page-too-large = Nội dung gửi lớn hơn { $most } MiB.
    .fix = Gửi từng phần, hoặc nhập bằng dòng lệnh.
page-fault = Có sự cố bên trong chương trình. Không có gì được ghi.
    .fix = Hãy thử lại. Nếu lặp lại, báo thời điểm cho người vận hành chương trình; nhật ký cho biết lý do.
page-busy = Đang có quá nhiều yêu cầu chờ. Không có gì được ghi.
    .fix = Hãy thử lại sau vài giây.
page-takes-long = Câu trả lời này cần hơn một phút và vẫn đang được tính.
    .fix = Hãy hỏi lại sau một phút; khi đó câu trả lời đã có.
page-task-no-deed = “{ $text }” không phải việc làm được với nhiệm vụ; chưa ghi gì.
    .fix = Hãy dùng một nút trên trang của nhiệm vụ.
page-not-a-period = “{ $text }” không phải là một kỳ.
    .fix = Viết năm, nửa năm, quý hoặc tháng: 2025, 2025-H1, 2025-Q3, 2025-07.
page-not-a-day = “{ $text }” không phải là kỳ hay ngày.
    .fix = Viết tháng như 2025-09, hoặc ngày như 2025-09-30.
page-not-a-map = “{ $text }” không phải là bản đồ đơn vị.
    .fix = Viết published, today, hoặc một ngày như 2025-06-30.
page-not-figures = “{ $text }” không phải là loại số liệu có thể chọn.
    .fix = Viết reported hoặc verified.
page-not-an-entry = “{ $text }” không phải là số của một mục hay ngày.
    .fix = Viết số như 18204, hoặc ngày như 2025-09-30.
page-repeated = Địa chỉ nêu “{ $name }” nhiều hơn một lần.
    .fix = Bỏ bớt một chỗ.

## Trên dòng lệnh.

page-serving = Các trang ở { $address } cho đến khi nhấn Ctrl-C.
page-cannot-serve = Không thể đưa các trang ra ở { $address }: { $reason }.
    .fix = Nêu địa chỉ khác bằng --listen, ví dụ --listen 127.0.0.1:0 để lấy địa chỉ nào còn trống.
