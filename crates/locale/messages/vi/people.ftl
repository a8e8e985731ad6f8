### Tài khoản trên các trang: lời mời, tài khoản của mình, tài khoản của cơ quan.

people-accounts = Tài khoản
people-accounts-caption = Các tài khoản bạn được xem, với vai trò hôm nay
people-with-closed = Cả tài khoản đã đóng
people-open = Mở tài khoản
people-spelling = Chỉ dùng chữ cái, chữ số và - _ . ; mã không bao giờ cấp cho người khác.
people-name = Họ tên như sẽ in
people-unit = Làm việc tại
people-unit-code = Mã đơn vị nơi cán bộ làm việc, nếu có
people-language = Ngôn ngữ của trang và thư
people-role = Vai trò
people-roles = Vai trò
people-no-roles = Hôm nay không có vai trò nào còn hiệu lực.
people-over = Đối với
people-over-code = Đối với đơn vị có mã này
people-over-rule = Vai trò có hiệu lực với đơn vị và mọi cấp dưới. Để trống: với tất cả.
people-on = Về
people-plans = Chỉ các kế hoạch này, cách nhau bằng dấu phẩy
people-forms = Chỉ các biểu này, cách nhau bằng dấu phẩy
people-from = Từ
people-until = đến
people-from-day = Ngày đầu, ví dụ { $day }; để trống: hôm nay
people-until-day = Ngày cuối; để trống: đến khi thu hồi
people-state = Trạng thái
people-reason = Lý do
people-grant = Giao vai trò
people-withdraw = Thu hồi
people-not-a-role = “{ $text }” không phải là vai trò.
    .fix = Hãy chọn một vai trò trong danh sách.
people-invite = Tạo đường dẫn dùng một lần
people-invite-what = Với nó, cán bộ tự đặt mật khẩu, lần đầu hoặc đặt lại. Các đường dẫn cấp trước đó hết hiệu lực.
people-invite-second = Mất điện thoại: bỏ luôn bước thứ hai
people-invited = Đường dẫn dùng một lần
people-invited-what = Hãy đưa đường dẫn này cho chính cán bộ đó. Chỉ hiện lúc này và dùng được một lần.
people-invited-until = Có hiệu lực đến { $until } (giờ quốc tế).
people-close = Đóng hẳn tài khoản
people-close-what = Không ai đăng nhập được bằng nó nữa. Những gì đã làm vẫn còn.
people-recorded = Đã ghi thành mục { $entry }.
people-act-hidden = Mục này nói về người giữ chức vụ. Ai được đọc dữ liệu cá nhân sẽ thấy toàn bộ.
people-yes = có
people-no = không

## Tài khoản của mình.

people-own = Tài khoản của bạn
people-welcome = Chào mừng
people-welcome-what = hãy đặt mật khẩu, bạn sẽ đăng nhập ngay.
people-password-new = Mật khẩu mới
people-password-again = Nhập lại
people-password-old = Mật khẩu hiện nay
people-password-set = Lưu mật khẩu
people-password-change = Đổi mật khẩu
people-password-rule = Từ { $least } ký tự trở lên, bằng chữ viết bất kỳ; tốt nhất là nhiều từ.
people-password-differs = Hai lần nhập mật khẩu không giống nhau.
    .fix = Nhập mật khẩu mới hai lần.
people-sessions = Những nơi đang đăng nhập
people-began = Từ lúc
people-seen = Hoạt động gần nhất
people-address = Từ địa chỉ
people-end = Kết thúc
people-this-session = tại đây
people-end-session = Đăng xuất ở đó
people-end-others = Đăng xuất ở mọi nơi khác
people-end-all = Đăng xuất ở mọi nơi
people-second = Bước thứ hai
people-second-on = Ngoài mật khẩu còn hỏi sáu chữ số trên điện thoại của bạn.
people-second-off = Chỉ cần mật khẩu là đăng nhập được. Có bước thứ hai thì người biết mật khẩu vẫn không vào được.
people-second-begin = Lập bước thứ hai
people-second-end = Bỏ bước thứ hai
people-second-scan = Dùng ứng dụng xác thực trên điện thoại để đọc hình này.
people-second-picture = Hình chứa bí mật của bước thứ hai
people-second-type = Hoặc nhập các chữ này vào ứng dụng:
people-second-digits = Nhập sáu chữ số đang hiện.
people-second-confirm = Xác nhận
people-codes = Mã cho ngày không có điện thoại
people-codes-what = Hãy chép các mã này và giữ riêng khỏi điện thoại. Mỗi mã dùng một lần và chỉ hiện lúc này.
people-codes-kept = Tôi đã giữ
people-done-password = Đã đổi mật khẩu. Bạn đã được đăng xuất ở mọi nơi khác.
people-done-second = Bước thứ hai có hiệu lực từ bây giờ.
people-done-second-ended = Đã bỏ bước thứ hai.
people-done-sessions = Đã đăng xuất ở đó.
people-done-welcome = Đã lưu mật khẩu. Bước thứ hai giúp tài khoản an toàn hơn.

## Bản trình diễn.

people-demo = Xem với tư cách một người trong số họ
people-demo-what = Đất nước này và các cán bộ đều được đặt ra. Hãy chọn xem các trang với tư cách ai; mỗi người thấy và làm theo vai trò của mình.
people-demo-other = người khác
people-demo-clerk = Cán bộ xã: điền báo cáo của xã.
people-demo-verifier = Người thẩm tra của tỉnh: xem điều báo cáo có đúng không.
people-demo-planner = Người lập kế hoạch: giữ văn bản, kế hoạch và nhiệm vụ.
people-demo-chairperson = Chủ tịch: chịu trách nhiệm chung và ban hành kế hoạch.
people-demo-personnel = Tổ chức cán bộ: giữ các chức vụ và người đảm nhiệm.
people-demo-auditor = Kiểm toán: đọc mọi thứ trừ dữ liệu cá nhân, cả nhật ký.
people-demo-administrator = Quản trị: giữ đơn vị, tài khoản và việc giao quyền.

## Chương trình thay mặt một tài khoản.

people-tokens = Chương trình
people-tokens-what = Chương trình thay mặt bạn bằng mã truy cập riêng, tại các địa chỉ dưới /api/v1. Mã có hiệu lực một năm.
people-token-name = Mã truy cập dùng cho việc gì
people-token-make = Tạo mã truy cập
people-token-made = Mã truy cập cho một chương trình
people-token-what = Hãy đưa mã này cho chương trình. Chỉ hiện lúc này, và thay mặt tài khoản của bạn đến khi bạn bỏ nó.
people-done-token-ended = Đã bỏ mã truy cập.
people-token-needed = Việc ghi chỉ nhận từ chương trình có mã truy cập của một tài khoản.
    .fix = Tạo mã ở trang tài khoản của bạn rồi gửi dạng “Authorization: Bearer …”.
people-key-needed = Yêu cầu không có khóa, gửi hai lần sẽ bị làm hai lần.
    .fix = Gửi tiêu đề Idempotency-Key gồm 1 đến 255 chữ, số và dấu; cùng một yêu cầu thì cùng một khóa.
people-not-an-act = Nội dung gửi đến không phải là một việc: { $reason }.
    .fix = Gửi một đối tượng có tên việc và các trường, như /api/v1/openapi mô tả từng việc và /api/v1/entries hiển thị.
people-not-a-place = Không đọc được { $name }: { $text }.
    .fix = Gửi lại điều câu trả lời trước đã cho, hoặc số của một mục.
people-evidence-not-brought = Tệp { $file } được nêu làm bằng chứng nhưng chưa ai gửi đến.
    .fix = Hãy gửi tệp đến /api/v1/evidence trước, rồi gửi hành vi kèm nội dung được trả về.
