### Đăng nhập qua nhà cung cấp danh tính của cơ quan.

credentials-identity-taken = Danh tính của bạn bên ấy đã thuộc về một tài khoản khác ở đây.
    .fix = Đăng nhập bằng tài khoản đó, hoặc đăng nhập bên ấy đúng là mình rồi mở lại liên kết.
sign-in-elsewhere = Đăng nhập bằng { $provider }
sign-in-no-provider = Ở đây không đăng nhập qua { $name }.
    .fix = Mở trang đăng nhập và chọn một trong các cách ở đó.
sign-in-journey-gone = Lối về này đã dùng rồi, kéo dài quá mười phút, hoặc bắt đầu ở trình duyệt khác.
    .fix = Bắt đầu lại ở trang đăng nhập.
sign-in-nobody-here = Dù bên ấy bạn là ai, ở đây bạn chưa phải là cán bộ.
    .fix = Xin người quản trị tài khoản của cơ quan một lời mời, rồi đăng nhập từ liên kết ấy.
identity-provider-silent = { $provider } hiện không trả lời.
    .fix = Thử lại sau một phút; nếu vẫn vậy, báo cho người vận hành chương trình.
identity-provider-unfit = { $provider } tự giới thiệu khác với thiết lập ở đây.
    .fix = Báo cho người vận hành chương trình: "hasila doctor --providers" cho biết chỗ không khớp.
identity-provider-refuses = { $provider } chưa cho bạn qua.
    .fix = Bắt đầu lại ở trang đăng nhập.
identity-not-taken = Điều { $provider } nói về bạn không đứng vững.
    .fix = Bắt đầu lại ở trang đăng nhập; nếu vẫn vậy, báo cho người vận hành chương trình.
identity-through = Đăng nhập qua
identity-since = từ { $day }
