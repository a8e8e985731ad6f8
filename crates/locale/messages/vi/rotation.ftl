### Chức vụ và luân chuyển ở dòng lệnh.

cli-posts-created = Đã lập { $count } chức vụ (mục { $entry }).
cli-posts-would-be-created = Sẽ lập { $count } chức vụ. Chưa ghi gì.
cli-holders-registered = Đã ghi { $count } người giữ chức (mục { $entry }).
cli-holders-would-be-registered = Sẽ ghi { $count } người giữ chức. Chưa ghi gì.
cli-appointments-made = Đã ghi { $count } lần bổ nhiệm (mục { $entry }).
cli-appointments-would-be-made = Sẽ ghi { $count } lần bổ nhiệm. Chưa ghi gì.
cli-term-begun = { $holder } bắt đầu nhiệm kỳ mới ở { $post } ngày { $day } (mục { $entry }).
cli-relieved = { $holder } thôi giữ { $post } từ { $day } (mục { $entry }).
cli-exempted = Đã ghi việc miễn áp dụng { $placement } đến { $until } (mục { $entry }).
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
       *[event] việc gì
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
