### Chức vụ và luân chuyển ở dòng lệnh.

cli-posts-created = Đã lập { $count } chức vụ (mục { $entry }).
cli-posts-would-be-created = Sẽ lập { $count } chức vụ. Chưa ghi gì.
cli-holders-registered = Đã ghi { $count } người giữ chức (mục { $entry }).
cli-holders-would-be-registered = Sẽ ghi { $count } người giữ chức. Chưa ghi gì.
cli-appointments-made = Đã ghi { $count } lần bổ nhiệm (mục { $entry }).
cli-appointments-would-be-made = Sẽ ghi { $count } lần bổ nhiệm. Chưa ghi gì.
cli-term-begun = { $holder } bắt đầu nhiệm kỳ mới ở { $post } ngày { $day } (mục { $entry }).
cli-relieved = { $holder } thôi giữ { $post } từ { $day } (mục { $entry }).
cli-post-closed = Chức vụ { $post } thôi tồn tại từ { $day } (mục { $entry }).
cli-post-corrected = Đã sửa chức vụ { $post } (mục { $entry }).
cli-rank-granted = { $holder } có cấp bậc { $rank } từ { $day } (mục { $entry }).
cli-holder-corrected = Đã sửa thông tin về { $holder } (mục { $entry }).
cli-appointment-corrected = Đã sửa việc bổ nhiệm { $holder } vào { $post } ngày { $day } (mục { $entry }).
cli-appointment-void = Không có việc bổ nhiệm { $holder } vào { $post } ngày { $day } (mục { $entry }).
cli-exempted = Đã ghi việc miễn áp dụng { $placement } đến { $until } (mục { $entry }).
cli-exemption-ended = Việc miễn áp dụng ở mục { $exemption } hết hiệu lực từ { $day } (mục { $entry }).
cli-no-exemptions = Chưa có việc miễn áp dụng nào.
cli-no-placement-rules = Lúc đó không có quy tắc bố trí nào có hiệu lực.
cli-rules-tried = Xét theo quy tắc của { $plan } trong tệp, bên cạnh quy tắc đang có hiệu lực.
cli-none-of = “{ $text }” không thuộc { $words }.
    .fix = Viết một trong các từ này.
cli-not-months = “{ $text }” không phải số tháng.
    .fix = Cho một số nguyên, như 60.
cli-rank-without-day = “{ $text }” không có ngày: ngạch viết rank@2020-01-31.
    .fix = Ghi ngày được phong sau @.
cli-plan-has-errors = Kế hoạch trong tệp có lỗi.
    .fix = Xem lỗi bằng "hasila plan check".
rotation-head = { $column ->
        [post] chức vụ
        [unit] đơn vị
        [role] vai trò
        [branch] khối
        [kind] loại
        [rank] ngạch
        [filled] có người
        [holder] người giữ
        [name] họ tên
        [native] quê quán
        [native_on] bản đồ ngày
        [retires] nghỉ hưu
        [service_from] công tác từ
        [kin] thân nhân
        [ranks] các ngạch
        [from] từ
        [until] đến
        [manner] hình thức
        [terms] nhiệm kỳ
        [term_end] hết nhiệm kỳ
        [cites] văn bản
        [despite] dù trái quy tắc
        [entry] mục
        [level] cấp
        [strength] mức
        [rate] tuân thủ
        [share] trên
        [before] trước
        [exempt] được miễn
        [known] đã rõ
        [rule] quy tắc
        [placement] bố trí
        [day] ngày
        [plan] kế hoạch
        [reason] lý do
        [ended] chấm dứt bởi mục
        [wanted] chỉ tiêu
       *[event] việc gì
    }
rotation-wanted = { $verdict ->
        [met] { $wanted }: đạt
        [missed] { $wanted }: không đạt
       *[undecided] { $wanted }: chưa xác định
    }
rotation-strength = { $strength ->
        [hard] bắt buộc
       *[soft] ưu tiên
    }
rotation-event = { $event ->
        [broken] trái quy tắc
        [term_ends] hết nhiệm kỳ
        [ends] hết bổ nhiệm
       *[retires] nghỉ hưu
    }
rotation-finding = { $verdict ->
        [broken] { $post } trái “{ $rule }”:
        [exempt] { $post } trái “{ $rule }”, được miễn:
        [vacant] { $post } đang khuyết (“{ $rule }”).
       *[undecided] { $post }: chưa quyết định được theo “{ $rule }”:
    }
rotation-hidden = dưới 5
rotation-not-there = mới
### Câu chữ về các đợt luân chuyển.

rotation-unit-not-open = Đơn vị { $unit } không hoạt động ngày { $day }; nay là: { $heirs }.
    .fix = Lập phương án cho các đơn vị của ngày đó, hoặc chọn ngày đơn vị còn hoạt động.
rotation-post-outside = Chức vụ { $post } không thuộc các đơn vị này vào ngày { $day }.
    .fix = Nêu đơn vị của chức vụ bằng --unit, hoặc bỏ lựa chọn đó.
rotation-fixed-and-forbidden = { $holder } vừa phải nhận vừa không được nhận { $post }.
    .fix = Giữ lại một trong hai.

cli-rotation-searching = Đang tìm phương án
cli-rotation-unknown-code = { $kind ->
        [holder] Không có cán bộ mang mã { $code }.
        [post] Không có chức vụ mang mã { $code }.
        [unit] Không có đơn vị mang mã { $code }.
       *[plan] Không kế hoạch { $code } nào có quy tắc bố trí có hiệu lực ngày đó.
    }
    .fix = Kiểm tra lại mã; ở đây không đọc tên.
cli-rotation-cost = { $text } không phải là số điểm.
    .fix = Ghi số nguyên từ -1000000 đến 1000000.
cli-rotation-no-posts = Các đơn vị này không có chức vụ nào vào ngày { $day }.
    .fix = Nêu đơn vị khác hoặc ngày khác; chức vụ kiêm nhiệm không được đưa vào phương án.
cli-rotation-head = Đợt ngày { $day }. Cán bộ: { $people }, chức vụ: { $posts }, quy tắc bắt buộc: { $rules }.
cli-rotation-cut = Mỗi người xét { $most } chỗ rẻ nhất mà không quy tắc nào cấm; --places xét nhiều hơn.
cli-rotation-optimal = Điều động: { $moves }, giữ nguyên: { $stays }, chi phí: { $cost }. Đã chứng minh: không phương án nào ít hơn.
cli-rotation-optimal-cut = Điều động: { $moves }, ở lại: { $stays }, chi phí: { $cost }. Đã chứng minh trong những chỗ được xét: không phương án nào rẻ hơn.
cli-rotation-gap = Điều động: { $moves }, giữ nguyên: { $stays }, chi phí: { $cost }. Không phương án nào dưới { $bound }: chênh lệch tối đa { $gap }.
cli-rotation-unknown = Việc tìm kiếm kết thúc trước khi thấy phương án hay nguyên nhân.
    .fix = Cho thêm thời gian bằng --time-limit.
cli-rotation-sheet = Đợt điều động ngày { $day }
cli-rotation-column = { $column ->
        [chain] chuỗi
        [holder] cán bộ
        [name] họ tên
        [from] từ
        [to] đến
        [cost] chi phí
        [authority] cấp quyết định
        [number] số
        [decree] quyết định
        [scenario] kịch bản
        [moves] điều động
        [stays] giữ nguyên
        [bound] ít nhất
        [gap] chênh lệch
       *[outcome] kết quả
    }
cli-rotation-outcome = { $outcome ->
        [optimal] đã chứng minh
        [gap] còn chênh lệch
        [impossible] không có phương án
       *[unknown] chưa rõ trong thời gian này
    }
cli-rotation-broken = Vẫn trái quy tắc nên không được thực hiện: { $count }
cli-rotation-undecided = Chưa kết luận được vì thiếu dữ kiện: { $count }
cli-rotation-impossible = Không phương án nào giữ được mọi quy tắc bắt buộc. Số nguyên nhân riêng rẽ: { $count }
cli-rotation-impossible-cut = Với những chỗ được xét, không phương án nào giữ được mọi quy tắc bắt buộc; xét thêm chỗ thì có thể có. Số lý do riêng: { $count }
cli-rotation-without = Nếu không có quy tắc "{ $rule }":
cli-rotation-not-a-plan = Đây không phải phương án đã lưu: { $reason }
    .fix = Lưu bằng "hasila rotation plan --save".
cli-rotation-not-recorded = Chưa ghi gì. Phương án được lập theo mục { $entry }; --record để ghi.
cli-rotation-recorded = Đã ghi điều động: { $count }, từ { $day } (mục { $entry }).
cli-rotation-decides = { $unit } quyết định { $count } lượt điều động.
cli-rotation-decides-nobody = Không đơn vị nào đứng trên mọi chức vụ của các lượt điều động này; cấp bổ nhiệm trên các đơn vị cao nhất quyết định.
cli-rotation-decides-nothing = { $unit } không quyết định lượt điều động nào của phương án này.
    .fix = Bỏ --authority để xem ai quyết định lượt nào.
cli-rotation-decree-moves = { $name } ({ $holder }) thôi giữ { $from } và nhận { $to } ngày { $day }.
cli-rotation-decree-takes = { $name } ({ $holder }) nhận { $to } ngày { $day }.
cli-rotation-decree-leaves = { $name } ({ $holder }) thôi giữ { $from } ngày { $day }.
