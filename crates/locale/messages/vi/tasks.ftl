### Nhiệm vụ khi hiển thị: từ ngữ, tiêu đề, và lời báo sau khi ghi.

## Từ ngữ.

task-words-state = { $state ->
        [done_on_time] hoàn thành đúng hạn
        [done_late] hoàn thành quá hạn
        [not_yet_due] chưa đến hạn
        [overdue] quá hạn
       *[withdrawn] đã rút
    }
task-words-step = { $what ->
        [assigned] giao
        [extended] gia hạn
        [noted] ghi chú
        [evidence] minh chứng
        [finished] hoàn thành
        [reopened] mở lại
        [handed_over] chuyển giao
       *[withdrawn] rút
    }
task-words-head = { $column ->
        [task] nhiệm vụ
        [period] kỳ
        [unit] đơn vị
        [due] hạn
        [extended] gia hạn đến
        [state] tình trạng
        [days] số ngày
        [source] căn cứ
        [text] nội dung
        [entry] mục
        [on] ngày
        [by] người ghi
        [what] bước
        [until] đến
        [who] ai
        [since] im lặng từ
        [counted] tính
        [on-time] đúng hạn
        [late] quá hạn đã xong
        [not-yet-due] chưa đến hạn
        [overdue] quá hạn
        [done-share] hoàn thành
        [on-time-share] đúng hạn trong số đến hạn
        [overdue-share] tỷ lệ quá hạn
        [instrument] văn bản
       *[name] tên
    }
task-words-instrument = { $instrument }
task-words-provision = { $instrument }, { $part }
task-words-conclusion = kết luận { $number } của tổng kết { $review }
task-words-from = Căn cứ: { $value }
task-words-accepted = Được nhận từ ký tự { $start } đến { $end } trong nội dung văn bản (mục { $entry }).
task-words-reads = Nội dung quy định làm căn cứ: { $value }
task-words-with = Phối hợp: { $value }
task-words-target = Khép lại theo mục tiêu: { $value }
task-words-follows = { $unit } ({ $ended } đã chấm dứt)
task-words-nobody = không có ai ({ $ended } đã chấm dứt)
task-words-no-owner = không có ai
task-words-all = tất cả
task-words-no-instrument = không theo văn bản nào

## Lời báo ở dòng lệnh.

cli-task-assigned = Mục { $entry }: nhiệm vụ { $task } do { $unit } chủ trì.
cli-tasks-assigned = Mục { $entry }: đã giao { $count } nhiệm vụ.
cli-tasks-would-be-assigned = Không có gì sai. Sẽ giao { $count } nhiệm vụ; chưa ghi gì cả.
cli-task-extended = Mục { $entry }: nhiệm vụ { $task } được gia hạn đến { $until }.
cli-task-noted = Mục { $entry }: đã ghi chú vào nhiệm vụ { $task }.
cli-task-evidence = Mục { $entry }: đã ghi minh chứng cho nhiệm vụ { $task }.
cli-task-finished = Mục { $entry }: nhiệm vụ { $task } hoàn thành vào { $done }.
cli-task-reopened = Mục { $entry }: nhiệm vụ { $task } được mở lại.
cli-task-handed-over = Mục { $entry }: nhiệm vụ { $task } nay do { $unit } chủ trì.
cli-task-withdrawn = Mục { $entry }: nhiệm vụ { $task } đã được rút.
cli-no-tasks = Không có nhiệm vụ nào như vậy.
cli-no-stale-tasks = Không có nhiệm vụ đang mở nào im lặng từ { $days } ngày trở lên.
cli-unknown-task = Không có nhiệm vụ { $task }.
    .fix = Lệnh "hasila task list" cho biết có những nhiệm vụ nào.
cli-unknown-task-near = Không có nhiệm vụ { $task }.
    .fix = Có phải là { $near } không?
cli-task-due-and-first = Dòng này có cả ngày ở due lẫn kỳ ở first.
    .fix = Để trống due nếu nhiệm vụ có định kỳ, để trống first nếu không.
cli-task-without-due = Không có gì cho biết hạn.
    .fix = Ghi ngày ở due, hoặc ghi ở first kỳ bắt đầu của nhiệm vụ định kỳ.
cli-task-two-sources = Dòng này ghi cả văn bản lẫn kết luận.
    .fix = Để trống một trong hai.
cli-task-not-days = { $text } không phải là số ngày.
    .fix = Viết một số nguyên như 10; số âm là trước khi hết kỳ.
cli-task-stats-head = Mọi nhiệm vụ, tính đến { $day } (mục { $entry }).
cli-task-stats-head-of = Nhiệm vụ có hạn ban đầu trong { $period }, tính đến { $day } (mục { $entry }).
cli-task-stats-extended = Theo hạn đã gia hạn
cli-task-stats-original = Theo hạn ban đầu
cli-task-stats-shares = Hoàn thành và quá hạn: trên số được tính. Đúng hạn: trên số đã xong hoặc quá hạn. Làm tròn một chữ số, nửa thì ra xa số không.
cli-task-stats-before = Trong ngoặc: điểm phần trăm so với { $period } tính đến { $day }.
cli-task-stats-aside = Đã rút, không tính: { $withdrawn }. Được tính nhưng không có ai chủ trì: { $ownerless }.

page-task-title = Nhiệm vụ { $task }
page-task-stands = Tình trạng
page-task-period = Kỳ
page-task-done = Xong ngày
page-task-first-state = { $state } theo hạn ban đầu
page-task-with = Phối hợp
page-task-from = Căn cứ
page-task-words = Nguyên văn
page-task-target = Khép lại theo mục tiêu
page-task-steps = Những việc đã làm
page-task-steps-caption = Từng bước theo thứ tự các mục
page-task-step = Bước
page-task-until = Ngày hết hạn
page-task-who = Ai
page-task-on = Ngày
page-task-note = Ghi tiến độ
page-task-note-text = Ghi chú
page-task-evidence = Nêu bằng chứng
page-task-evidence-text = Cách tìm: số hiệu, tiêu đề, nơi lưu
page-task-finish = Báo đã xong
page-task-extend = Gia hạn
page-task-granted-by = Người cho gia hạn
page-task-reopen = Mở lại
page-task-hand-over = Chuyển giao
page-task-to = Mã đơn vị nhận
page-task-withdraw = Rút nhiệm vụ
