# Changes of plans that were proposed.

cli-plan-proposed = Mục { $entry }: Đã đề xuất { $plan }.
cli-plan-declined = Mục { $entry }: Không chấp nhận đề xuất { $proposal }.
cli-proposal-applied = Mục { $entry }: Đề xuất { $proposal } đã có hiệu lực: { $plan }.
cli-no-proposals = Chưa có đề xuất sửa đổi kế hoạch nào.
    .fix = Đề xuất bằng `hasila plan propose`.
cli-proposal-state = { $state ->
        [applied] đã áp dụng
        [declined] không chấp nhận
       *[open] đang chờ
    }

page-plan-effect = { $changed } trên { $results } kết quả của { $period } sẽ có câu trả lời khác.
page-plan-nothing-changes = Không có gì thay đổi trong yêu cầu.
page-plan-effect-table = Cái gì trở thành cái gì
page-plan-figure = Chỉ tiêu
page-plan-level = Cấp
page-plan-count = Số đơn vị
page-plan-before = Trước
page-plan-after = Sau
page-plan-units = Đơn vị nào
page-plan-changes = Điều sẽ thay đổi
page-plan-show-changes = Xem điều thay đổi
page-plan-from-day = Có hiệu lực từ (ngày như 2026-01-31)
page-plan-propose = Đề xuất
page-plan-propose-what = Ghi dưới tên bạn; người khác xem thay đổi rồi đưa vào hiệu lực.
page-plan-draft = Nội dung bạn viết trước đây đã được khôi phục; nó chưa được gửi.
page-plan-discard = Hiện kế hoạch đang hiệu lực
page-proposals = Sửa đổi được đề xuất
page-proposal-line = Mục { $entry }, do { $by }: { $reason }
page-proposal-title = Đề xuất { $entry }: { $plan }
page-plan-name = Kế hoạch
page-proposal-by = Người đề xuất
page-proposal-approve = Đưa vào hiệu lực
page-proposal-approve-what = Đúng nội dung này, như đã so sánh ở trên.
page-proposal-another = Người khác phải đưa vào hiệu lực: không ai tự làm với đề xuất của mình.
page-proposal-decline = Không chấp nhận
