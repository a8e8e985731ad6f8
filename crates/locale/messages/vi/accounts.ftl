### Dòng lệnh nói gì về tài khoản.

cli-account-opened = Đã mở tài khoản { $account } (mục { $entry }). Tiếp theo: hasila account grant.
cli-account-closed = Đã đóng tài khoản { $account } (mục { $entry }).
cli-account-granted = { $account } có vai trò { $role ->
        [reporter] người báo cáo
        [head] thủ trưởng đơn vị
        [verifier] thẩm tra
        [planner] người lập kế hoạch
        [approver] phê duyệt kế hoạch
        [assessor] đánh giá
        [personnel] tổ chức cán bộ
        [auditor] kiểm toán
        [administrator] quản trị
       *[public] công chúng
    } (mục { $entry }).
cli-account-grant-withdrawn = Đã thu hồi quyền { $grant } (mục { $entry }).
cli-account-head = { $account }, { $name }; mở bởi mục { $entry }.
cli-account-head-closed = { $account }, { $name }; mở bởi mục { $entry }, đóng bởi mục { $closed }.
cli-account-is-open = đang mở
cli-account-is-closed = đã đóng
cli-account-everything = toàn bộ
cli-account-grant-counts = đang có hiệu lực
cli-account-grant-does-not-count = không có hiệu lực
cli-account-grant-gone = đã thu hồi
cli-account-no-grants = Chưa từng có quyền nào được giao.
cli-account-none = Không có tài khoản nào: ai giữ thư mục dữ liệu thì được làm mọi việc.
cli-by-another = { $account } không thể nộp thay cho { $by }.
    .fix = Hãy bỏ cột "by", hoặc chạy lệnh không có --as.
cli-account-role = { $role ->
        [reporter] người báo cáo
        [head] thủ trưởng đơn vị
        [verifier] thẩm tra
        [planner] người lập kế hoạch
        [approver] phê duyệt kế hoạch
        [assessor] đánh giá
        [personnel] tổ chức cán bộ
        [auditor] kiểm toán
        [administrator] quản trị
       *[public] công chúng
    }
cli-account-column = { $column ->
        [account] tài khoản
        [name] tên
        [unit] đơn vị
        [language] ngôn ngữ
        [roles] vai trò
        [state] trạng thái
        [grant] quyền
        [role] vai trò
        [over] trên
        [on] về
        [from] từ
        [session] phiên
        [began] từ lúc
        [seen] lần cuối
        [address] địa chỉ
       *[until] đến
    }
cli-account-code = Mã dùng một lần:
cli-account-password = Mật khẩu mới, từ 12 ký tự trở lên; không hiện ra khi gõ:
cli-account-password-again = Gõ lại lần nữa:
cli-account-passwords-differ = Hai lần gõ không giống nhau; chưa đặt gì cả.
cli-account-password-not-set = Đã gõ khác nhau ba lần; chưa đặt mật khẩu.
    .fix = Hãy bắt đầu lại; mã vẫn còn hiệu lực.
cli-account-accepted = Đã đặt mật khẩu cho { $account }.
cli-account-invited = Mã dùng một lần cho { $account }, có hiệu lực đến { $until }. Không đưa cho ai khác: hasila account accept, hoặc trên trang { $link }
cli-account-no-sessions = Không ai đang đăng nhập bằng tài khoản này.
cli-account-no-session = { $account } không có phiên { $session }.
    .fix = Lệnh "hasila account sessions" liệt kê các phiên.
cli-account-tokens-ended = { $count ->
       *[other] Đã kết thúc { $count } mã truy cập của chương trình.
    }
cli-account-sessions-ended = { $count ->
        [0] Không ai đang đăng nhập.
       *[other] Đã kết thúc { $count } phiên.
    }
