### Lời nói về một đợt luân chuyển: điều gì cản trở và phương án tốn bao nhiêu.

rotation-round-conflict = Nguyên nhân { $number }. Các điều sau không thể cùng đúng; bỏ một điều bất kỳ thì hết mâu thuẫn này:
rotation-round-conflict-unsure = Nguyên nhân { $number }. Các điều sau không thể cùng đúng; chưa kịp xét có cần đủ cả không:
rotation-round-placed = { $holder } phải có chức vụ.
rotation-round-filled-all = Phải có người giữ { $count } chức vụ, trong đó có { $posts }.
rotation-round-placed-all = { $count } người phải có chức vụ, trong đó có { $holders }.
rotation-round-filled = Chức vụ { $post } phải có người.
rotation-round-rule = Quy tắc "{ $rule }" của { $plan }.
rotation-round-rule-unit = Quy tắc "{ $rule }" của { $plan }, tại { $unit }.
rotation-round-rule-people = Quy tắc "{ $rule }" của { $plan }, giữa { $holders }.
rotation-round-forbidden = { $holder } không được nhận { $post }.
rotation-round-fixed = { $holder } phải nhận { $post }.
rotation-round-relief-plan = Bỏ điều này thì có phương án với chi phí { $cost }.
rotation-round-relief-none = Bỏ điều này vẫn không có phương án.
rotation-round-relief-unknown = Chưa kịp xét bỏ điều này thì được gì.
rotation-round-saves = có phương án với chi phí { $cost }; bớt được: { $saved }
rotation-round-why-barred = { $holder } không thể nhận { $post }:
rotation-round-why-impossible = Nếu { $holder } nhận { $post } thì không còn phương án nào.
rotation-round-why-no-place = { $post } không nằm trong các vị trí được xét cho { $holder }.
    .fix = Vị trí khác loại hoặc chi phí quá cao; nêu cả hai bằng --fix, hoặc xét thêm bằng --places.
rotation-round-why-dearer = Nếu { $holder } nhận { $post } thì phương án rẻ nhất có chi phí { $cost }. Thêm so với khi không: { $more }
rotation-round-spent = Chi phí gồm những gì, tính bằng điểm:
rotation-round-part = { $part ->
        [moves] Lượt điều động: { $points }
        [steps] Số bậc lên xuống trong cây đơn vị: { $points }
        [choices] Lựa chọn riêng theo giá đã định: { $points }
        [soft] Quy tắc ưu tiên không giữ được: { $points }
        [vacant] Chức vụ để khuyết: { $points }
       *[left_out] Người không có chức vụ: { $points }
    }
rotation-round-soft = Các quy tắc ưu tiên mà phương án không giữ được và điểm phải trả cho từng quy tắc:
rotation-round-breach-seat = { $holder } ở { $post }: { $points } điểm.
rotation-round-breach-unit = Tại { $unit }, vượt mức mong muốn { $times }: { $points } điểm.
rotation-round-breach-people = Giữa { $holders }: { $points } điểm.
rotation-soft-too-dear = Một quy tắc ưu tiên của “{ $placement }” trong { $plan } tốn hơn { $most } điểm mỗi lần bị vi phạm.
    .fix = Giảm trọng số của quy tắc, hoặc số điểm cho một quy tắc ưu tiên bị vi phạm (--cost-soft).
rotation-round-why-unknown = Việc tìm kiếm kết thúc trước khi biết vì sao.
    .fix = Cho thêm thời gian bằng --time-limit, hoặc nêu ít đơn vị hơn.
rotation-round-breach-more = Còn lại: { $count }, tổng cộng { $points } điểm.
