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
