### Thiết lập của cơ quan.

cli-config-not-toml = Chỗ này không viết đúng cách của tệp thiết lập: { $reason }.
    .fix = Mỗi thiết lập là một dòng như port = 587 dưới một tiêu đề như [mail]; docs/settings.md có đủ cả.
cli-config-unknown = Không có thiết lập { $key }.
    .fix = docs/settings.md có mọi thiết lập; ở đây có { $known }.
cli-config-unknown-near = Không có thiết lập { $key }.
    .fix = Có phải là { $near } không?
cli-config-unknown-unit = Không có đơn vị { $unit }, vậy mà có địa chỉ.
    .fix = Sửa lại mã, hoặc bỏ phần này đi.
cli-config-wrong-kind = Thiết lập { $key } phải là { $kind ->
        [text] một đoạn chữ trong ngoặc kép
        [number] một số nguyên từ { $least } đến { $most }
        [address] một địa chỉ như "clerk@office.example"
        [language] "en", "ar" hoặc "vi"
        [security] "none", "starttls" hoặc "tls"
        [list] một danh sách như ["một", "hai"]
        [listen] một địa chỉ kèm cổng như "127.0.0.1:8080"
        [origin] một địa chỉ như "https://results.example", không có đường dẫn; http chỉ dùng trên máy này
        [host] một tên như "results.example"
        [network] một địa chỉ hoặc một mạng như "10.0.0.0/8"
        [header] "x-forwarded-for" hoặc "forwarded"
        [name] một tên gồm chữ cái Latinh, chữ số và dấu gạch nối
        [provider] một địa chỉ như "https://accounts.example"; http chỉ dùng trên máy này
       *[section] một tiêu đề trong ngoặc vuông có các thiết lập ở dưới
    }.
    .fix = Hãy sửa lại.
cli-config-no-authority = Tệp { $file } không có chứng thư nào.
    .fix = Chỉ ra tệp chứng thư dạng PEM, bắt đầu bằng -----BEGIN CERTIFICATE-----.
cli-config-missing = Thiếu thiết lập { $key }.
    .fix = Hãy thêm vào; docs/settings.md nói nó để làm gì.
