### Câu của dòng lệnh.

## Chỗ và từ.

cli-place-row = dòng { $value }
cli-place-column = cột { $value }
cli-error = lỗi
cli-warning = lưu ý
cli-note = ghi chú
cli-here = ở đây
cli-help = Cách sửa
cli-did-you-mean = Có phải là { $text }?
cli-and-more = và { $more } nữa
cli-yes = có
cli-no = không
cli-late = chậm
cli-weight-unknown = chưa biết
cli-head = { $column ->
        [about] về
        [act] việc
        [after] sau
        [answer] trả lời
        [asked] yêu cầu
        [at] lúc
        [basis] căn cứ
        [because] vì
        [before] trước
        [bloc] khối
        [by] người ghi
        [code] mã
        [confidence] độ chắc
        [corrections] đính chính
        [count] số đơn vị
        [coverage] đã biết
        [criterion] tiêu chí
        [down-to] giảm đến
        [due] đến hạn
        [entry] mục
        [expected] phải có
        [figure] chỉ tiêu
        [figures] số liệu
        [finding] phát hiện
        [form] biểu mẫu
        [forms] biểu mẫu
        [from] từ
        [gained] tăng hạng
        [gap] lệch
        [lot] thăm
        [grade] mức xếp loại
        [how] cách
        [if-lost] nếu mất
        [if-reached] nếu đạt
        [input] đầu vào
        [issued] ngày ban hành
        [items] khoản mục
        [kind] loại
        [label] tên gọi
        [late] chậm
        [level] cấp
        [line] dòng
        [map] bản đồ
        [margin] chênh lệch
        [measured] đo gì
        [method] phương pháp
        [missing] còn thiếu
        [name] tên
        [number] số
        [on] vào
        [others] đơn vị khác
        [own] tự thân
        [parent] cấp trên
        [period] kỳ
        [place] thứ hạng
        [place-before] hạng trước
        [plan] kế hoạch
        [points] điểm
        [provision] điều khoản
        [quote] nguyên văn
        [rank] xếp hạng
        [reason] lý do
        [reported] đã báo cáo
        [state] tình trạng
        [streak] liên tiếp
        [submitted] ngày gửi
        [task] nhiệm vụ
        [target] mục tiêu
        [targets] mục tiêu
        [to] đến
        [together] gộp
        [unit] đơn vị
        [units] là
        [until] đến hết
        [up-to] tăng đến
        [value] giá trị
        [value-before] giá trị trước
        [verdict] kết quả
        [verified] thẩm tra
        [weight] tỷ lệ
        [year] năm
       *[year-before] năm trước
    }

## Việc kéo dài.

cli-reading-journal = Đang đọc nhật ký
cli-reading-file = Đang đọc bảng
cli-checking-reports = Đang kiểm tra báo cáo
cli-recording-reports = Đang ghi báo cáo
cli-verifying-journal = Đang kiểm chứng nhật ký
cli-exporting-journal = Đang xuất nhật ký
cli-importing-journal = Đang nhập nhật ký

## Tệp và những gì gõ vào.

cli-usage = Không hiểu lệnh này.
    .fix = Xem "hasila help".
cli-cannot-read-file = Không đọc được { $file }: { $reason }.
    .fix = Xem lại tên và quyền đọc tệp.
cli-cannot-write-file = Không ghi được { $file }: { $reason }.
    .fix = Xem lại thư mục, chỗ trống và quyền ghi.
cli-cannot-write = Không ghi được kết quả: { $reason }.
    .fix = Xem lại nơi đầu ra chuẩn được đưa đến.
cli-cannot-make-folder = Không tạo được thư mục { $folder }: { $reason }.
    .fix = Chọn thư mục khác sau --data, hoặc xin quyền ghi ở đó.
cli-not-text = Đây không phải văn bản UTF-8 hay UTF-16, cũng không phải DOCX hay PDF.
    .fix = Lưu thành văn bản thuần UTF-8, DOCX hoặc PDF.
cli-file-empty = Tệp trống.
    .fix = Xin lại tệp từ người gửi; có thể tệp chưa được chép hết.
cli-file-too-large = Tệp lớn hơn { $kib } KiB.
    .fix = Chia ra; một kế hoạch nên dài hai trang.
cli-more-errors = ... và { $more } nữa.
    .fix = --json liệt kê { $listed } lỗi đầu.
cli-unknown-unit = Không có đơn vị mang mã { $unit }.
    .fix = Tìm theo tên bằng lệnh "hasila unit find".
cli-unknown-unit-near = Không có đơn vị mang mã { $unit }. Gần giống: { $near }.
    .fix = Sửa mã, hoặc tìm theo tên bằng lệnh "hasila unit find".
cli-unit-not-open = Đơn vị { $unit } không tồn tại vào { $day }.
    .fix = Hỏi về ngày khác sau --on; lệnh "hasila unit show" cho biết đơn vị tồn tại khi nào.
cli-unknown-form = Không kế hoạch nào có biểu mẫu { $form }; hiện có { $known }.
    .fix = Sửa lại tên, hoặc áp dụng kế hoạch có biểu mẫu đó.
cli-unknown-item = Không kế hoạch nào hỏi khoản mục { $item }.
    .fix = Sửa lại tên, hoặc áp dụng kế hoạch có hỏi khoản mục đó.
cli-unknown-item-near = Không kế hoạch nào hỏi khoản mục { $item }. Gần giống: { $near }.
    .fix = Sửa lại tên.
cli-unknown-plan = Không có kế hoạch { $plan }; hiện có { $known }.
    .fix = Sửa lại tên.
cli-no-plans = Chưa có kế hoạch nào được áp dụng.
    .fix = Áp dụng một kế hoạch bằng lệnh "hasila plan apply".
cli-no-such-entry = Không có mục { $entry }; mục cuối là { $last }.
    .fix = Hỏi về một trong các mục đó.
cli-not-whole-or-part = { $text } không phải là whole, cũng không phải là part.
    .fix = Viết whole nếu toàn bộ đơn vị chuyển sang đó, part nếu chỉ một phần.
cli-half-a-weight = Tỷ lệ chỉ có một số.
    .fix = Nêu cả phần và tổng, hoặc không nêu gì nếu chưa biết.

## Những gì đã ghi.

cli-made-folder = Đã tạo { $folder } với nhật ký trống.
cli-next-units = Tiếp theo: hasila unit import units.csv
cli-init-account = Tài khoản của quản trị viên đầu tiên, ví dụ ana; để trống nếu lập tài khoản sau:
cli-init-name = Tên của { $account } như khi in ra:
cli-next-account = Để mọi người đăng nhập trên các trang: hasila account open CODE --name NAME, rồi account grant và account invite
cli-already-recorded = Đã ghi từ trước ở mục { $entry } ({ $at }); không có gì thay đổi.
cli-units-imported = Mục { $entry }: đã lập { $count } đơn vị.
cli-units-would-be-imported = Không có gì sai. Sẽ lập { $count } đơn vị; chưa ghi gì.
cli-succeeded = Mục { $entry }: đã ghi { $count } việc kế tục cho { $day }.
cli-would-succeed = Không có gì sai. Sẽ ghi { $count } việc kế tục cho { $day }; chưa ghi gì.
cli-weights-unknown = Có { $count } lần chuyển một phần chưa biết tỷ lệ; câu hỏi nào cần đến thì chưa xác định cho đến khi "hasila unit weigh".
cli-units-emptied = Có { $count } đơn vị không còn gì trực thuộc, như { $units }; đơn vị nào đã hết thì kết thúc bằng lệnh "hasila unit close".
cli-weighed = Mục { $entry }: đã ghi tỷ lệ từ { $from } sang { $to }.
cli-unit-founded = Mục { $entry }: { $unit } được lập { $day }.
cli-unit-renamed = Mục { $entry }: { $unit } mang tên mới từ { $day }.
cli-unit-moved = Mục { $entry }: { $unit } ở vị trí mới từ { $day }.
cli-unit-closed = Mục { $entry }: { $unit } kết thúc { $day }.
cli-awards-recorded = Mục { $entry }: đã ghi { $count } danh hiệu.
cli-awards-would-be-recorded = Không có gì sai. Sẽ ghi { $count } danh hiệu; chưa ghi gì.
cli-reports-recorded = Đã ghi { $reports } báo cáo, đến mục { $entry }. Trong bảng: { $figures } số liệu, { $empty } ô chưa báo cáo, { $already } báo cáo đã ghi từ trước.
cli-reports-would-be-recorded = Không có gì sai. Sẽ ghi { $reports } báo cáo; chưa ghi gì. Trong bảng: { $figures } số liệu, { $empty } ô chưa báo cáo, { $already } báo cáo đã ghi từ trước.
cli-reports-already = Tất cả đã được ghi từ trước ({ $already } báo cáo); không có gì thay đổi.
cli-reports-late = Có { $late } báo cáo đến sau ngày đến hạn.
cli-submitted-today = Chỗ nào bảng không nói báo cáo được gửi khi nào thì lấy ngày hôm nay.
    .fix = Nêu ngày của từng báo cáo ở cột "submitted".
cli-corrections-recorded = Đã đính chính { $reports } báo cáo, đến mục { $entry }; { $already } đã ghi từ trước.
cli-corrections-would-be-recorded = Không có gì sai. Sẽ đính chính { $reports } báo cáo; chưa ghi gì. { $already } đã ghi từ trước.
cli-verifications-recorded = Đã thẩm tra { $reports } báo cáo, đến mục { $entry }; { $already } đã ghi từ trước.
cli-verifications-would-be-recorded = Không có gì sai. Sẽ thẩm tra { $reports } báo cáo; chưa ghi gì. { $already } đã ghi từ trước.
cli-report-extended = Mục { $entry }: báo cáo { $form } của { $unit } và mọi đơn vị bên dưới cho { $period } là đúng hạn đến hết { $until }.
cli-extended = { $form }, { $period }, { $unit } và cấp dưới: đến hết { $until }. { $by } cho phép, { $on } (mục { $entry }). { $reason }
cli-report-withdrawn = Mục { $entry }: báo cáo của { $unit } cho { $period } đã được rút.

## Kế hoạch.

cli-plan-checked = { $file }: { $errors ->
        [0] không có lỗi
       *[other] { $errors } lỗi
    }, { $warnings ->
        [0] không có lưu ý.
       *[other] { $warnings } lưu ý.
    }
cli-plan-unreadable = { $file } có { $count } lỗi; chưa ghi gì.
    .fix = Sửa văn bản; lệnh "hasila plan check" cho biết sai gì, ở đâu.
cli-editor-lost = Không còn nghe được trình soạn thảo: { $reason }
    .fix = Hãy khởi động lại trình soạn thảo.
cli-nothing-of-that-name = Trong kế hoạch không có gì tên là “{ $name }”.
    .fix = `hasila plan lineage FILE` liệt kê những gì đang có.
cli-nothing-of-that-name-but = Trong kế hoạch không có gì tên là “{ $name }”; có { $near }.
    .fix = Hãy sửa lại tên.
cli-in-force-from = Kể từ { $day }:
cli-reads = đọc từ
cli-read-by = được đọc bởi
cli-plan-laid-out = Đã trình bày lại { $file }.
cli-plan-laid-out-otherwise = { $file } được trình bày khác.
cli-plans-same = Không có gì thay đổi.
cli-compared-with = So với { $plan } như mục { $entry } đưa vào hiệu lực từ { $day }.
cli-plan-changes = Thêm { $added }, thay đổi { $changed }, bỏ { $removed }.
cli-plan-applied = Mục { $entry }: { $plan } có hiệu lực từ { $day }.
cli-plan-already = { $plan } đã có hiệu lực từ { $day }, như ở mục { $entry }; không có gì thay đổi.
cli-plan-would-apply = Không có gì sai. { $plan } sẽ có hiệu lực từ { $day }; chưa ghi gì.
cli-review = rà soát: { $digest }
cli-effect-head = Tác động đến kết quả { $period }, tính đến { $day }, theo mục { $entry }:
cli-effect-kind = { $kind ->
        [target] Mục tiêu
        [standard] Tiêu chuẩn
        [score] Xếp loại
       *[all] Kết quả
    }: { $changed } trong { $results } thay đổi; { $moved } kết quả khác chỉ đổi giá trị.
cli-one-plan-reviewed = Mỗi lần rà soát là của một kế hoạch, mà đã đưa nhiều kế hoạch.
    .fix = Áp dụng từng kế hoạch với lần rà soát của nó.
cli-reviewed-other-force = Kế hoạch đang có hiệu lực khác với kế hoạch đã so khi rà soát: { $plan } như mục { $entry } đưa vào hiệu lực từ { $day }.
    .fix = Xem lại thay đổi bằng "hasila plan diff" rồi áp dụng với mã rà soát ở dòng cuối.
cli-reviewed-other-text = Văn bản, hoặc ngày { $day } có hiệu lực, không phải là điều đã rà soát cho { $plan }.
    .fix = Xem lại thay đổi bằng "hasila plan diff" rồi áp dụng với mã rà soát ở dòng cuối.
cli-case-played = { $case }: { $rows } dòng, { $differences ->
        [0] tất cả đúng như mong đợi.
       *[other] { $differences } dòng khác.
    }
cli-case-differs = dòng { $row }, { $unit }, { $period }, { $target }: mong đợi { $expected }; kết quả { $found }
cli-cases-played = { $plan }: { $cases } trường hợp, { $rows } dòng, { $differences ->
        [0] tất cả đúng như mong đợi.
       *[other] { $differences } dòng khác.
    }
cli-no-cases = Không có trường hợp thử nào bên cạnh { $file }.
    .fix = Tạo thư mục "cases" bên cạnh, mỗi trường hợp một thư mục.
cli-no-one-plan = Trong { $file } { $count ->
        [0] không có kế hoạch nào
       *[other] có nhiều hơn một kế hoạch
    }.
    .fix = Hãy nêu tên kế hoạch.
cli-stray-case-file = { $file } không phải là bảng của trường hợp thử.
    .fix = Một trường hợp có units.csv, edges-DATE.csv cùng units-DATE.csv, posts.csv, holders.csv, appointments.csv, exemptions.csv, figures.csv, awards.csv, expected.csv và expected-posts.csv.
cli-case-post-differs = dòng { $row }, { $day }, { $placement }, { $rule }, { $post }: mong đợi { $expected }; kết quả { $found }
cli-case-post-or-unit = Mỗi dòng nói về một chức vụ hoặc một đơn vị.
    .fix = Điền post, hoặc điền unit nếu quy tắc nói về cả đơn vị.
cli-not-a-map = { $text } không chỉ bản đồ nào.
    .fix = Viết published, today, hoặc một ngày như 2025-06-30.

## Xem đơn vị.

cli-show-open = { $unit } vào { $day }: { $children } trực thuộc ngay dưới, { $below } tất cả.
cli-show-closed = { $unit } không tồn tại vào { $day }.
cli-show-above = Cấp trên: { $units }
cli-show-predecessors = Hợp thành từ:
cli-show-successors = Đã trở thành:
cli-nothing-found = Không có đơn vị nào ứng với { $text }.
cli-more-found = Còn { $more } nữa; dùng --limit để xem.

## Hỏi về báo cáo.

cli-not-reported = { $form }, { $period }, chưa báo cáo: { $units }

## Kết quả, xếp hạng, lý do.

cli-map-called = { $map ->
        [published] như đã công bố
        [today] hôm nay
       *[other] { $map }
    }
cli-standing-head = { $period }, tính đến { $day }, bản đồ { $map }, đến mục { $entry }
cli-standing-summary = { $count } dòng: { $met } đạt, { $missed } không đạt, { $on_course } đúng tiến độ, { $at_risk } có nguy cơ không đạt, { $undecided } chưa xác định.
cli-no-targets = Không có mục tiêu nào cho các đơn vị này trong kỳ này.
cli-asked-each = { $asked } ở mỗi { $each }
cli-need = Xác định được ({ $verdicts }) khi có { $any } trong { $of } nguồn có thể đến:
cli-need-in-group = { $group }: xác định được ({ $verdicts }) khi có { $any } trong { $of } nguồn có thể đến:
cli-missing-report = { $unit }: chưa có báo cáo { $form } cho { $period }
cli-missing-item = { $unit }: chưa có { $item } trong báo cáo { $form } cho { $period }
cli-missing-weight = tỷ lệ từ { $from } sang { $to } { $day }
cli-missing-award = danh hiệu { $title } cho { $unit } kỳ { $period }
cli-missing-reason = { $unit }: { $reason }
cli-rank-head = { $figure }: { $period }, tính đến { $day }, bản đồ { $map }, đến mục { $entry }
cli-unranked = Có { $count } đơn vị chưa xếp hạng: lý do ghi ở dòng của đơn vị.
cli-robust-head = Các hạng đầu của { $figure } vững đến đâu: { $period }, tính đến { $day }, bản đồ { $map }, theo mục { $entry }
cli-robust-first = { $level }: { $first }, trong { $ranked }. Trọng số làm thay đổi điều đó, các trọng số khác theo tỷ lệ:
cli-robust-rounded = Làm tròn còn { $digits } chữ số thập phân thì các hạng đầu khác đi: { $first }.
cli-robust-unrounded = Làm tròn đến ba chữ số trở xuống không làm thay đổi.
cli-titles-head = Danh hiệu { $period }, tính đến { $day }, bản đồ { $map }, đến mục { $entry }
cli-title-summary = { $title }: { $awarded } đã được tặng, { $eligible } đủ điều kiện chưa được tặng. Chưa xác định: { $undecided }; có thể đủ kỳ sau: { $next }; không đủ: { $no }.
cli-title-state = { $state ->
        [awarded] đã được tặng
        [eligible] đủ điều kiện, chưa được tặng
        [undecided] chưa xác định
        [next] chưa đủ; có thể đủ cho { $next }
       *[no] không đủ điều kiện
    }
cli-title-lacks = { $pieces } ({ $any } trong { $of })
cli-titles-findings = Những điều cần xem lại về khen thưởng:
cli-finding-one-achievement = { $unit } được tặng cả { $title } và { $other } cho cùng một thành tích: { $achievement }. Lần này cho kỳ { $edition } (mục { $entry }), lần kia cho kỳ { $other_edition } (mục { $other_entry }).
cli-finding-not-eligible = { $unit } được tặng { $title } kỳ { $edition } (mục { $entry }) mà không đủ điều kiện.
cli-finding-not-for = { $unit } được tặng { $title } kỳ { $edition } (mục { $entry }), danh hiệu không dành cho cấp hoặc loại đơn vị này.
cli-finding-over-quota = { $title } được tặng { $awarded } lần cho kỳ { $edition }, trong khi hạn mức là { $limit }.
cli-finding-over-quota-in = { $title } được tặng { $awarded } lần tại { $group } cho kỳ { $edition }, trong khi hạn mức là { $limit }.
cli-compare-head = { $figure }: { $period } so với { $before }, bản đồ { $map }. Số bậc tăng và nguyên nhân:
cli-compare-method = { $method ->
        [same] Hai kỳ cùng một kế hoạch.
        [none] Kỳ trước không có chỉ tiêu này.
       *[other] Mỗi kỳ có kế hoạch riêng.
    } Kết quả trước theo mục { $entry }, còn lại theo mục { $last }.
cli-why-head = { $figure } của { $unit } trong { $period }: { $value } (đến mục { $entry })
cli-why-target = Yêu cầu: { $asked }. Kết quả: { $verdict }.
cli-why-grade = Mức xếp loại: { $grade }.
cli-why-lowered = Điều giữ mức xếp loại thấp hơn mức theo điểm: { $rule }
cli-why-coverage = Đã biết: { $reported } trên { $expected }.
cli-why-verified = Đã thẩm tra: { $value }, biết { $reported } trên { $expected }.
cli-why-verified-gap = Đã thẩm tra: { $value }, biết { $reported } trên { $expected }; số báo cáo trừ số thẩm tra: { $gap }.
cli-why-year-before = Năm trước: { $value }.
cli-why-formula = Quy tắc
cli-why-inputs = Quy tắc dùng
cli-why-quotas = Hạn mức, theo thứ tự áp dụng
cli-why-quota = { $quota }: cơ sở tính là { $base }, nên { $allowed } đơn vị được mức này.
cli-why-quota-in = { $quota }: ở { $group } cơ sở tính là { $base }, nên { $allowed } đơn vị được mức này.
cli-why-quota-cut = xuống { $next }
cli-why-quota-lots = Các đơn vị bằng điểm xếp theo thăm, nhỏ nhất trước: SHA-256 của “{ $seed }”, một dấu cách và mã đơn vị.
cli-why-units = Đơn vị làm giảm kết quả hoặc làm kết quả chưa xác định
cli-why-missing = Còn thiếu
cli-why-crosswalk = Số liệu chuyển sang bản đồ này như thế nào
cli-why-entries = Các mục làm nguồn
cli-why-provision = Căn cứ
cli-why-source = { $basis } - kế hoạch { $plan }, dòng { $line }, mục { $entry }
cli-reach-head = { $figure } của { $unit } trong { $period }, tính đến { $day }: { $value }. Yêu cầu: { $asked }. Kết quả: { $verdict }.
cli-way-reached = Hiện đã đạt.
cli-way-none = Thay đổi câu trả lời của từng đơn vị không dẫn đến đó.
cli-way-more-units = Thêm { $count } đơn vị đến { $day } thì đạt: { $asked }. Gần đạt nhất đứng trước:
cli-way-fewer-units = Bớt { $count } đơn vị đến { $day } thì đạt: { $asked }. Gần nhất đứng trước:
cli-way-exact-units = Trong { $count } đơn vị chưa rõ, đúng { $yes } phải trả lời có đến { $day } thì đạt: { $asked }.
cli-way-amount = { $direction ->
        [fewer] Giảm { $by } đến { $day } thì đạt: { $asked }.
       *[more] Thêm { $by } đến { $day } thì đạt: { $asked }.
    }
cli-way-part = { $direction ->
        [fewer] Giảm { $by } đến { $day } thì đạt, nếu tổng giữ nguyên: { $asked }.
       *[more] Thêm { $by } đến { $day } thì đạt, nếu tổng giữ nguyên: { $asked }.
    }
cli-way-pace = Tức là nhanh gấp { $times } lần từ trước đến nay, trong { $days } ngày còn lại.
cli-stakes-head = { $figure } của { $unit } trong { $period }, tính đến { $day }: { $value }. Các đơn vị khác giữ nguyên.
cli-review-written = Đã ghi { $file } ({ $kib } KiB): { $targets } mục tiêu bằng ba ngôn ngữ.

## Nhật ký.

cli-journal-sound = Chuỗi nguyên vẹn: { $count } mục, mã băm của mục cuối { $digest }
cli-journal-exported = Đã ghi { $count } mục vào { $file }, mã băm của mục cuối { $digest }
cli-journal-imported = Đã kiểm tra và nhận { $count } mục vào { $folder }, mã băm của mục cuối { $digest }
cli-entry = Mục { $entry }, { $at }, do { $by }, mã băm { $digest }

## Đọc văn bản hành chính.

cli-award-form = { $form ->
    [certificate_of_merit] Bằng khen
    [certificate_of_commendation] Giấy khen
    [certificate_of_thanks] giấy cảm ơn
    [letter_of_praise] Thư khen
    [emulation_flag] Cờ thi đua
    [medal] Huân chương
    [medal_minor] Huy chương
    [commemorative_medal] Kỷ niệm chương
    [title] danh hiệu
    [typical_example] điển hình tiên tiến
    [praise] biểu dương
    [shield] cúp, biểu trưng
    [prize] giải thưởng
    [promotion] thăng cấp
   *[reward] tiền thưởng
}
cli-award-collectives = { $count } tập thể
cli-award-individuals = { $count } cá nhân
cli-finding-kind = { $kind ->
        [cited] lời được trích dẫn
        [citation] viện dẫn
        [commitment] cam kết
        [contradiction] mâu thuẫn
        [date] ngày tháng
        [post] chức vụ
        [ordinal] thứ tự
        [placement] bố trí cán bộ
        [recognition] khen thưởng
        [task] nhiệm vụ
        [unit] đơn vị
       *[quantity] số lượng
    }
cli-doubtful = chưa chắc
cli-nothing-read = Không tìm thấy gì trong văn bản.
    .fix = Kiểm tra xem đây có phải văn bản hành chính tiếng Ả Rập, tiếng Việt hoặc tiếng Anh, mã hóa UTF-8.
cli-text-too-large = Văn bản lớn hơn { $kib } KiB.
    .fix = Chia thành từng tài liệu.

## Văn bản.

cli-instrument-status = { $status ->
        [not-yet] chưa có hiệu lực
        [in-force] đang có hiệu lực
        [expired] hết thời hạn
        [replaced] đã bị thay thế
        [repealed] đã bị bãi bỏ
       *[other] { $status }
    }
cli-instrument-issued =
    { $count ->
        [0] Đã ghi { $number }, không có điều khoản đánh số (mục { $entry }).
       *[other] Đã ghi { $number } với { $count } điều khoản (mục { $entry }).
    }
cli-instrument-would-be-issued =
    { $count ->
        [0] Sẽ ghi { $number }, không có điều khoản đánh số.
       *[other] Sẽ ghi { $number } với { $count } điều khoản: { $provisions }.
    }
cli-instrument-related = Đã ghi rằng { $number } viện dẫn { $other } (mục { $entry }).
cli-instrument-amended = { $number } có lời mới kể từ { $day } theo { $by }: { $provisions } (mục { $entry }).
cli-instrument-would-be-amended = { $number } sẽ có lời mới kể từ { $day } theo { $by }: { $provisions }.
cli-instrument-replaced = { $by } thay thế { $number } kể từ { $day } (mục { $entry }).
cli-instrument-repealed = { $number } hết hiệu lực kể từ { $day } (mục { $entry }).
cli-one-relation = Mỗi lần chỉ ghi một quan hệ.
    .fix = Nêu đúng một trong --based-on, --implements và --cites.
cli-no-provisions-in-file = Trong tệp không thấy điều khoản nào được đánh số.
    .fix = Đánh số lời mới như văn bản: "Điều 3", "Article 3", "المادة ٣", "1."
cli-provision-not-found = Trong nội dung không thấy điều khoản { $provision }.
    .fix = Dùng --dry-run để xem có những điều khoản nào.
cli-words-not-in-text = Những chữ { $words } mở đầu { $provision } không có trong nội dung.
    .fix = Sao chép đúng từng chữ từ nội dung.
cli-words-several-times = Những chữ { $words } mở đầu { $provision } xuất hiện nhiều lần trong nội dung.
    .fix = Nêu dài hơn.
cli-no-instruments = Không có văn bản nào như vậy.
cli-no-relations = Không văn bản nào viện dẫn văn bản khác.
cli-instrument-head = { $number } ({ $kind }) đề { $day }: { $status } (mục { $entry })
cli-instrument-provisions = Điều khoản
cli-instrument-findings = Đã nhận từ nội dung
cli-instrument-gone = (không có vào ngày này)
cli-text-same = Nội dung của { $number } đúng như đã ghi (mục { $entry }): { $found }.
cli-text-differs = Đây không phải nội dung của { $number } như đã ghi (mục { $entry }): { $found } thay vì { $recorded }.
cli-find-closed = đã đóng
cli-find-not-in-force = không có hiệu lực
cli-instrument-commitments = Cam kết
cli-no-target-yet = chưa có mục tiêu
cli-why-origin = Từ { $number } ({ $kind }) đề { $day }, { $status }:
cli-why-origin-provision = Từ { $number } ({ $kind }) đề { $day }, { $status }, điều khoản { $provision }:
cli-why-origin-several = Có { $several } văn bản mang số { $number }: kế hoạch có thể nêu rõ bằng "of" và ngày của văn bản.
cli-why-origin-unknown = { $number } không có trong sổ văn bản.
cli-plan-cites-unknown = Chưa có trong sổ văn bản, điều đó không gây trở ngại: { $numbers }.

## Rà soát điều tìm thấy.

cli-review-question = Nhận [a], sửa [e], bỏ qua [s], quay lại [b] hay dừng [q]?
cli-review-taken-up = Tiếp tục lần rà soát bị ngắt: lấy { $count } quyết định từ { $file }.
cli-review-name = Mục tiêu tên là gì? (Enter: như đề xuất)
cli-review-value = Cần đạt bao nhiêu, ví dụ >=85%? (Enter: như tìm thấy)
cli-review-relation = Viện dẫn theo cách nào: cites, based_on hay implements? (Enter: cites)
cli-review-lead = Đơn vị nào chủ trì? Ghi mã. (Enter: như tìm thấy)
cli-review-with = Những đơn vị nào phối hợp? Ghi các mã, cách nhau bằng dấu phẩy. (Enter: không có)
cli-review-due = Hạn ngày nào, như 2025-06-30? (Enter: như tìm thấy)
cli-review-task = { $lead }, hạn { $due }
cli-review-findings = Điều tìm thấy
cli-review-open = Câu có số liệu chưa được nhận là cam kết
cli-finding-state = { $state ->
        [accepted] đã nhận
        [before] đã nhận trước đây
        [skipped] bỏ qua
       *[other] chưa quyết
    }
cli-draft-written = Bản nháp kế hoạch ở { $file }; lệnh "hasila plan check" cho biết còn những tên nào cần điền.
cli-draft-not-written = Điều đã nhận được ghi lại, nhưng chưa ghi được bản nháp vào { $file }: { $reason }. Đây là bản nháp: { $text }
    .fix = Sao chép bản nháp vào một kế hoạch, hoặc lần sau nêu tệp khác bằng --draft.
cli-decisions-not-kept = Câu trả lời chưa lưu được vào { $file }: { $reason }.
    .fix = Dành chỗ hoặc cấp quyền cho tệp ấy, hoặc nêu tệp khác bằng --draft; chưa ghi gì.
cli-not-a-target-name = { $text } có khoảng trắng nên không thể là tên.
    .fix = Viết liền một từ, ví dụ safe_communes.
cli-other-text = { $file } không phải nội dung của { $number } trong sổ.
    .fix = Ghi nội dung trong sổ ra bằng lệnh "hasila instrument text" rồi rà soát nội dung đó.
cli-text-not-entered = Không văn bản nào trong sổ có nội dung của { $file }.
    .fix = Ghi văn bản trước bằng lệnh "hasila instrument issue", nêu tệp và số.
cli-draft-there = { $file } đã có và được giữ nguyên; chưa ghi gì.
    .fix = Nêu tệp khác cho bản nháp bằng --draft.
cli-why-origin-now = Nay ghi là: { $text }
