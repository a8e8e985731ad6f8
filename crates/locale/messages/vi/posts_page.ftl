### Trang chức vụ và luân chuyển.

page-posts = Chức vụ và luân chuyển
page-posts-rates = Mức giữ các quy tắc về người đứng đầu
page-posts-caption = Các chức vụ
page-posts-none = Không có chức vụ nào ở đây.
page-posts-clock = Những tháng tới
page-posts-round = Thử một đợt điều động
page-post = Chức vụ
page-post-unit = Đơn vị
page-post-what = Là gì
page-post-holder = Người giữ
page-post-since = Từ
page-post-vacant = khuyết
page-post-filled = có người
page-post-level = Cấp
page-post-rule = Quy tắc
page-post-strength = Mức
page-post-kept = Giữ được
page-post-of = Trên
page-post-wanted = Chỉ tiêu
page-post-known = Đã biết
page-post-role = { $role ->
        [head] người đứng đầu
        [deputy] cấp phó
       *[member] thành viên lãnh đạo
    }
page-clock-none = Không có gì đến hạn trong hai năm tới.
page-clock-caption = Hai năm tới, nếu không làm gì
page-clock-day = Ngày
page-round-unit = Đơn vị
page-round-day = Ngày điều động
page-round-plan = Lập phương án
page-round-unknown = Việc tìm kiếm dừng trước khi có phương án hay lý do; dòng lệnh có nhiều thời gian hơn.
page-round-impossible = Không phương án nào giữ được mọi quy tắc bắt buộc. Số lý do riêng: { $count }
page-round-gap = Điều động: { $moves }, ở lại: { $stays }, chi phí: { $cost }. Không phương án nào rẻ hơn { $bound }.
page-round-cut = Mỗi người chỉ xét { $most } chỗ rẻ nhất, và chứng minh là về những chỗ đó.
page-round-too-large = Đợt có hơn { $most } chức vụ thì dùng dòng lệnh.
    .fix = Nêu một đơn vị, hoặc dùng “hasila rotation plan”.
page-round-caption = Các lượt điều động
page-round-chain = Chuỗi
page-round-from = Từ
page-round-to = Đến
page-round-cost = Chi phí
page-round-rules = Các quy tắc bắt buộc có hiệu lực ngày đó:
page-round-next = Ở đây không ghi gì. “hasila rotation plan --save” giữ phương án, “hasila rotation propose” biến thành quyết định.
page-posts-exemptions = Miễn áp dụng quy tắc
page-exemptions-none = Ở đây chưa cho miễn trường hợp nào.
page-exemption-entry = Mục
page-exemption-from = Từ
page-exemption-until = Đến
page-exemption-ended = Chấm dứt bởi mục { $entry }: { $reason }
page-exemption-end = Chấm dứt việc miễn
page-exemption-which = Trường hợp được miễn
page-exemption-on = Ngày đầu tiên không còn hiệu lực
page-exemption-cites = Quyết định chấm dứt, nếu có
page-round-fix = Phải nhận
page-round-forbid = Không được nhận
page-round-pool = Người khác có thể nhận
page-round-why-not = Vì sao không?
page-round-may-leave = Được thôi chức mà không nhận chức khác
page-round-the-plan = Phương án
page-round-how = Ghi mã, nhiều mã cách nhau bằng dấu phẩy: CÁN_BỘ=CHỨC_VỤ, ví dụ C17=SEC-04; người khác có thể nhận thì chỉ ghi mã cán bộ.
page-round-not-a-choice = “{ $text }” không có dạng CÁN_BỘ=CHỨC_VỤ.
    .fix = Ghi mã cán bộ, dấu bằng rồi mã chức vụ; nhiều lựa chọn thì cách nhau bằng dấu phẩy.
page-round-too-many = Một trang chỉ nhận tối đa { $most } lựa chọn.
    .fix = Bỏ bớt, hoặc dùng “hasila rotation plan”.
