### Hạn nộp biểu mẫu, ngày chốt tính kết quả, và những gì đến sau ngày đó.

## Trong kế hoạch.

explain-due-by = Báo cáo đến sau { $day } là chậm.
explain-counts-until = Số liệu đến sau { $day } không được tính, trừ khi được gia hạn; số liệu đã có trước đó vẫn có thể đính chính.

## Những gì đến sau.

cli-not-counted = không được tính, đến sau { $after }: { $items }
cli-missing-report-late = { $unit }: báo cáo { $form } cho { $period } đến sau { $after } nên không được tính
cli-missing-item-late = { $unit }: { $item } trong báo cáo { $form } cho { $period } đến sau { $after } nên không được tính
cli-cut-off = { $form }, { $period }, kế hoạch { $plan }: số liệu đến sau { $until } không được tính.
cli-cut-off-after = { $form }, { $period }, kế hoạch { $plan }: số liệu đến sau { $until } không được tính; đó là của { $units }.
    .fix = Gia hạn bằng "hasila report extend" nếu quy định cho phép.
review-missing-report-late = báo cáo “{ $form }” của { $unit } cho { $period }, đến sau { $after } nên không được tính
review-missing-item-late = câu trả lời “{ $item }” của { $unit } cho { $period }, đến sau { $after } nên không được tính

## Trong thư.

digest-subject-reports = { $day }: còn chờ { $reports } báo cáo của đơn vị
digest-subject-both = { $day }: { $count } nhiệm vụ cần xử lý, còn chờ { $reports } báo cáo
digest-subject-granted = { $day }: gia hạn báo cáo
digest-reports = Báo cáo chưa đến
digest-granted = Gia hạn đã cho
digest-report = { $form }, { $period }
digest-granted-by = { $by } đã cho gia hạn.
digest-granted-until = Đến hết { $until }, { $by } cho phép { $on }: { $reason }
digest-granted-to = Cho { $unit } - { $name } và cấp dưới.
