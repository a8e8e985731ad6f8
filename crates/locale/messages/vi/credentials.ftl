### Các câu về mật khẩu, mã và phiên đăng nhập.

credentials-cannot-open = Không mở được tệp { $file }: { $reason }
    .fix = Chỉ chủ thư mục dữ liệu được đọc tệp này; hãy chạy chương trình bằng người dùng đó.
credentials-failed = Không đọc hoặc ghi được thông tin xác thực: { $reason }
    .fix = Hãy thử lại; nếu vẫn vậy, hãy xem đĩa và tệp credentials.sqlite.
credentials-wrong = Tài khoản và mật khẩu không khớp.
    .fix = Hãy xem lại cả hai; người quản trị có thể cấp mã dùng một lần mới.
credentials-wait = Sau quá nhiều lần sai, lần thử sau phải đợi { $seconds } giây.
    .fix = Hãy đợi; người quản trị có thể cấp mã dùng một lần mới.
credentials-wrong-code = Đây không phải là các chữ số hiện tại, hoặc đã dùng rồi.
    .fix = Hãy đợi các chữ số tiếp theo, hoặc dùng mã khôi phục.
credentials-no-second-step = Tài khoản này chưa bắt đầu bước thứ hai.
    .fix = Hãy bắt đầu trước.
credentials-code-gone = Mã này không còn hiệu lực, hoặc chưa từng có.
    .fix = Hãy xin người quản trị mã mới; mỗi mã dùng một lần.
credentials-password-short = Mật khẩu có { $count } ký tự; cần { $least }.
    .fix = Hãy dùng vài từ; không đòi hỏi gì khác.
credentials-password-long = Mật khẩu có { $count } ký tự; chỉ cho phép { $most }.
    .fix = Hãy dùng mật khẩu ngắn hơn.
credentials-password-common = Đây là một trong những mật khẩu dễ đoán nhất.
    .fix = Hãy dùng vài từ không liên quan đến nhau.
credentials-password-has-account = Mật khẩu gần như chỉ là tên tài khoản.
    .fix = Hãy dùng vài từ không liên quan đến tên đó.
credentials-token-unnamed = Chưa nêu mã truy cập dùng cho việc gì.
    .fix = Hãy đặt theo tên chương trình sẽ dùng nó.
credentials-too-many-tokens = Tài khoản đã có { $most } mã truy cập; không thể thêm.
    .fix = Hãy bỏ một mã không còn dùng.
