### Đăng nhập và đăng xuất.

sign-in-title = Đăng nhập
sign-in-account = Tài khoản
sign-in-password = Mật khẩu
sign-in-enter = Đăng nhập
sign-in-forgotten = Không còn mật khẩu? Người quản trị của cơ quan có thể cấp cho bạn một mã dùng một lần để đặt mật khẩu mới.
sign-in-second = Bước thứ hai
sign-in-digits = Sáu chữ số trên điện thoại của bạn
sign-in-recovery = Mất điện thoại? Hãy nhập một trong các mã dự phòng đã được cấp.
sign-in-out = Đăng xuất
sign-in-needed = Việc này cần có tài khoản.
    .fix = Hãy đăng nhập trước.
sign-in-no-accounts = Chưa ai đăng nhập được: nhật ký chưa có tài khoản nào.
    .fix = Mở tài khoản đầu tiên bằng dòng lệnh: “hasila account open CODE --name NAME”.
sign-in-open-line = Ở đây không nhận mật khẩu: người khác có thể đọc được trên đường truyền này.
    .fix = Hãy mở trang theo tên mà cơ quan đã đặt, qua https, hoặc ngay trên máy đang chạy chương trình.
sign-in-not-our-form = Biểu này không còn hiệu lực, hoặc không đến từ trang này. Không có gì được ghi.
    .fix = Quay lại, tải lại trang rồi gửi lần nữa.
sign-in-late = Bước thứ hai đã kéo dài quá năm phút.
    .fix = Hãy đăng nhập lại.
sign-in-nothing-granted = Tài khoản của bạn chưa được giao quyền gì.
    .fix = Hãy hỏi người quản trị tài khoản của cơ quan.
