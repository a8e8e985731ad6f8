### Nhắc việc: nội dung thư, và các câu về thư và thiết lập.

## Trong thư.

digest-subject = Nhắc việc { $day }: { $count } nhiệm vụ cần đến đơn vị
digest-unit = { $unit } - { $name }
digest-overdue = Quá hạn
digest-soon = Sắp đến hạn
digest-ownerless = Không ai chủ trì những việc này: chỉ định đơn vị bằng "hasila task hand-over"
digest-below = Quá hạn đã lâu ở các đơn vị cấp dưới
digest-task = { $task }: { $text }
digest-task-of = { $task }, { $period }: { $text }
digest-due-today = Hạn là hôm nay, { $due }.
digest-due-in = Hạn là { $due }, còn { $days } ngày.
digest-due-before = Hạn là { $due }, đã quá { $days } ngày.
digest-first-due = Hạn ban đầu là { $due }.
digest-lead = { $unit } - { $name } chủ trì.
digest-given = Đã giao cho { $unit }, đơn vị này đã chấm dứt.
digest-foot = Theo những gì biết sau mục { $entry }. Hãy ghi kết quả bằng "hasila task note" hoặc "hasila task finish"; ai im lặng sẽ được nhắc lại.

## Ở dòng lệnh.

cli-digest-nothing = Không ai cần được nhắc vào { $day }.
cli-digest-status = { $status ->
        [sent] đã gửi
        [waiting] đang chờ
        [already] đã có trước đó
        [refused] bị từ chối
        [no_address] không có địa chỉ
       *[would_be_written] sẽ được viết
    }
cli-digest-head = { $column ->
        [address] địa chỉ
        [units] đơn vị
        [tasks] nhiệm vụ
        [reports] báo cáo
        [status] thư
       *[reason] vì sao
    }
cli-digest-earlier = Thư của những ngày trước: { $sent } đã gửi, { $waiting } đang chờ.
cli-digest-outbox = Chưa thiết lập máy chủ thư: thư đang chờ ở { $folder }.
    .fix = Ghi máy chủ ở [mail] trong { $file }, hoặc để một chương trình khác gửi.
cli-digest-no-addresses = Có đơn vị chưa có địa chỉ: { $units }.
    .fix = Cho mỗi đơn vị một phần như [recipients.{ $first }] với mail = "..." trong { $file }.
cli-digest-not-sent = Chưa gửi được hết: còn { $count } thư đang chờ. Không mất gì cả.
    .fix = Chạy lại lệnh này; thư đã gửi sẽ không gửi hai lần.
cli-digest-in-use = Một tiến trình khác đang gửi thư từ { $folder }.
    .fix = Chờ nó xong rồi thử lại.
cli-digest-outbox-failed = Không giữ được thư: { $reason }.
    .fix = Kiểm tra đĩa và quyền của thư mục, rồi chạy lại lệnh này.
