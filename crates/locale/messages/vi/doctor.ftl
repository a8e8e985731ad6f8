### Những gì lệnh khám bệnh thấy.

cli-doctor-state = { $name ->
        [ok] tốt
        [note] lưu ý
        [warning] CẢNH BÁO
       *[failure] HỎNG
    }
cli-doctor-topic = { $name ->
        [settings] thiết lập
        [files] tệp
        [disk] ổ đĩa
        [journal] nhật ký
        [clock] đồng hồ
        [accounts] tài khoản
        [secrets] bí mật
        [drafts] bản nháp
        [boundaries] ranh giới
        [evidence] bằng chứng
        [letters] thư
        [mail] máy chủ thư
       *[providers] đăng nhập
    }
cli-doctor-sum = Đã xem { $count } mục; cảnh báo: { $warnings }; hỏng: { $failures }.
cli-doctor-settings = Đã hiểu { $file }.
cli-doctor-settings-none = Không có { $file }: mọi thiết lập đều lấy giá trị thường dùng.
cli-doctor-no-folder = Không có thư mục { $folder }.
    .fix = Tạo bằng "hasila init", hoặc nêu đúng thư mục bằng --data.
cli-doctor-files = Chỉ người chủ đọc được nhật ký, bí mật và bản nháp.
cli-doctor-folder-open = Người khác trên máy này ghi được vào { $folder }, nên có thể lấy tệp đi hoặc đặt tệp khác vào.
    .fix = Bỏ quyền đó của họ: chmod go-w { $folder }
cli-doctor-file-open = Người khác trên máy này đọc được { $file }.
    .fix = Bỏ quyền đó của họ: chmod 600 { $file }
cli-doctor-file-kept = Không ghi được vào { $file }: { $reason }.
    .fix = Chạy Hasila bằng người dùng là chủ thư mục dữ liệu, hoặc trả tệp lại cho người ấy.
cli-doctor-space = Nơi đặt { $folder } còn trống { $free } trên { $whole } MiB.
cli-doctor-space-little = Nơi đặt { $folder } chỉ còn trống { $free } trên { $whole } MiB.
    .fix = Dọn bớt chỗ, hoặc chuyển thư mục dữ liệu sang ổ lớn hơn khi không ai mở.
cli-doctor-disk-afar = { $folder } nằm trên ổ đĩa mạng, nơi khóa và dữ liệu đã ghi có thể mất.
    .fix = Chuyển thư mục dữ liệu sang ổ đĩa của máy này.
cli-doctor-served = Tiến trình { $pid } mở nhật ký từ { $since }, có lẽ là "hasila serve". Chưa xem chuỗi.
    .fix = Mở /journal/verify trên các trang của nó, hoặc dừng nó rồi chạy lại lệnh này.
cli-doctor-journal = { $count } mục, mục nào cũng nối với mục trước, và đều hiểu được.
cli-doctor-clock = Đồng hồ chỉ { $now }.
cli-doctor-clock-behind = Đồng hồ chỉ { $now }, mà mục cuối được ghi lúc { $last }.
    .fix = Chỉnh lại đồng hồ. Trước đó các mục mang giờ của mục cuối.
cli-doctor-accounts = Có { $count } tài khoản đang mở.
cli-doctor-no-accounts = Chưa có tài khoản: ai đến được các trang thì đọc được mọi thứ, và không ai làm được gì ở đó.
    .fix = Mở tài khoản đầu tiên: "hasila account open CODE --name NAME", giao quyền administrator, rồi mời.
cli-doctor-line-open = Các trang được đưa ra ở { $listen }, đường truyền mà người khác có thể nghe: không ai đăng nhập được ở đó.
    .fix = Đặt một cổng có https ở trước, và ghi [serve] address trong hasila.toml.
cli-doctor-secrets = Tệp mật khẩu và phiên làm việc nguyên vẹn.
cli-doctor-secrets-none = Chưa ai có mật khẩu.
cli-doctor-drafts = Tệp bản nháp nguyên vẹn; số ô đang chờ: { $count }.
cli-doctor-boundaries = Ranh giới của { $count } mốc ngày đúng như khi nộp.
cli-doctor-evidence = { $count } tệp bằng chứng còn đủ và không thay đổi.
cli-doctor-letters-none = Không có thư nào chờ.
cli-doctor-letters = Số thư đang chờ: { $count }; thư sẽ đi cùng lần "hasila digest" tới.
cli-doctor-letters-late = Số thư đang chờ: { $count }, lâu nhất là { $days } ngày.
    .fix = Hỏi máy chủ thư bằng "hasila doctor --mail", rồi chạy "hasila digest".
cli-doctor-letters-no-server = Số thư đang chờ: { $count }; chưa đặt máy chủ thư.
    .fix = Đặt một máy chủ ở [mail] trong hasila.toml, hoặc để một chương trình khác gửi.
cli-doctor-mail = { $server } trả lời và cho vào.
cli-doctor-mail-none = Chưa đặt máy chủ thư.
    .fix = Đặt một máy chủ ở [mail] trong hasila.toml nếu muốn gửi thư.
cli-doctor-mail-silent = { $server } không nhận thư của ta: { $reason }.
    .fix = Xem lại server, port, security, user và password_file ở [mail] trong hasila.toml.
cli-doctor-provider = { $issuer } trả lời, và tự giới thiệu đúng như thiết lập.
cli-doctor-provider-unfit = Không dùng được { $issuer } để đăng nhập: { $reason }.
    .fix = Xem lại issuer, hosts và authority_file ở [providers.{ $name }] trong hasila.toml.
cli-doctor-providers-none = Chưa đặt nhà cung cấp nào để đăng nhập.
    .fix = Đặt một nơi ở [providers.NAME] trong hasila.toml nếu muốn mọi người đăng nhập qua đó.
