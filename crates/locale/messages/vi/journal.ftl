### Câu về nhật ký.
### `.fix` nói việc cần làm bây giờ. `{ $reason }` là lời của hệ điều hành hoặc cơ sở dữ liệu, giữ nguyên văn.

## Mở

journal-in-use = Nhật ký đang được mở: tiến trình { $pid } dùng từ { $since }.
    .fix = Nếu đó là "hasila serve", hãy làm việc này trên các trang của nó, hoặc dừng nó trước; lệnh khác thì sắp xong: thử lại.
journal-in-use-by-unknown = Nhật ký { $path } đang được mở trong một tiến trình khác.
    .fix = Thử lại khi tiến trình đó kết thúc.
journal-missing = Không có nhật ký tại { $path }.
    .fix = Lập nhật ký bằng `hasila init`, hoặc nêu đúng thư mục sau `--data`.
journal-exists = Tại { $path } đã có nhật ký.
    .fix = Dùng nhật ký đó, hoặc chọn thư mục khác sau `--data`.
journal-foreign-file = { $path } không phải là nhật ký của Hasila. Tệp được giữ nguyên.
    .fix = Chọn thư mục khác sau `--data`, hoặc chuyển tệp đi nơi khác.
journal-newer-version = Nhật ký { $path } do bản Hasila mới hơn ghi (dạng lưu { $version }; chương trình này đọc { $known }).
    .fix = Dùng bản Hasila mới hơn.
journal-store-too-old = Chương trình này được dựng với SQLite { $found }, có thể mất những gì đã xác nhận.
    .fix = Dựng Hasila với SQLite 3.51.3 hoặc mới hơn.
journal-cannot-open = Không mở được { $path } ({ $reason }).
    .fix = Xem thư mục có tồn tại, có ghi được và còn chỗ trống không.

## Đọc và ghi

journal-cannot-read = Không đọc được nhật ký ({ $reason }).
    .fix = Xem đĩa có ổn không, rồi chạy `hasila journal verify`.
journal-not-written = Đĩa không nhận việc này ({ $reason }). Chưa ghi gì cả.
    .fix = Sửa đĩa, khởi động lại và gửi lại.
journal-outcome-unknown = Đĩa hỏng trong lúc đang ghi ({ $reason }). Chưa biết việc đã được ghi hay chưa.
    .fix = Khởi động lại và gửi lại đúng việc đó với cùng khóa. Nếu đã ghi, bạn nhận lại biên nhận; nếu chưa, việc được ghi lúc này.
journal-stopped = Hiện không ghi gì, vì lần ghi trước không thành ({ $reason }).
    .fix = Sửa đĩa và khởi động lại.
journal-key-taken = Khóa { $key } thuộc về một việc đã ghi trước đây. Chưa ghi gì cả.
    .fix = Gửi việc mới với khóa mới.
journal-writer-gone = Việc ghi đã dừng do lỗi của chương trình này. Chưa biết việc đã được ghi hay chưa.
    .fix = Khởi động lại và gửi lại đúng việc đó với cùng khóa; báo lỗi kèm những gì chương trình đã viết ra.
journal-no-thread = Hệ thống không cấp cho chương trình luồng để ghi ({ $reason }).
    .fix = Đóng bớt chương trình khác hoặc nâng giới hạn, rồi khởi động lại.

## Những gì có thể sai trong chuỗi

journal-entry-missing = Thiếu mục { $entry }; ở chỗ đó là mục { $found }.
    .fix = Giữ tệp làm bằng chứng và tiếp tục từ bản sao tốt gần nhất.
journal-entry-detached = Mục { $entry } không nối tiếp mục trước.
    .fix = Giữ tệp làm bằng chứng và tiếp tục từ bản sao tốt gần nhất.
journal-entry-altered = Mục { $entry } đã bị sửa sau khi ghi.
    .fix = Giữ tệp làm bằng chứng và tiếp tục từ bản sao tốt gần nhất.
journal-entry-back-dated = Mục { $entry } mang thời điểm trước mục liền trước.
    .fix = Giữ tệp làm bằng chứng và tiếp tục từ bản sao tốt gần nhất.
journal-entry-unreadable = Không đọc được mục { $entry } ({ $reason }).
    .fix = Giữ tệp làm bằng chứng và tiếp tục từ bản sao tốt gần nhất.
journal-entry-rewritten = Mục { $entry } không phải là mục đã biết qua biên nhận hoặc bản sao trước.
    .fix = So nhật ký với bản sao đó từ mục này trở đi; giữ cả hai làm bằng chứng.
journal-entry-surplus = Mục { $entry } nằm sau điểm cuối đã ghi của nhật ký.
    .fix = Giữ tệp làm bằng chứng và tiếp tục từ bản sao tốt gần nhất.
journal-tail-missing = Nhật ký kết thúc trước mục { $entry }, mà trước đây đã đến mục { $count }.
    .fix = Giữ tệp làm bằng chứng và tiếp tục từ bản sao tốt gần nhất.
journal-not-an-act = Mục { $entry } nguyên vẹn, nhưng chương trình này không hiểu ({ $reason }).
    .fix = Dùng bản Hasila mới hơn đã ghi mục đó.

## Xuất và nhập

journal-cannot-export = Không ghi được nhật ký ra { $path } ({ $reason }). Chưa đặt gì vào đó.
    .fix = Xem thư mục có tồn tại, có ghi được và còn chỗ trống không.
journal-folder-not-empty = Thư mục { $path } không trống. Nhật ký được nhận trọn vẹn vào một thư mục trống.
    .fix = Chọn thư mục khác sau `--data`.
journal-bundle-foreign = { $path } không phải là nhật ký đã xuất mà chương trình này đọc được.
    .fix = Xuất bằng `hasila journal export`, ở bản này hoặc bản cũ hơn.
journal-bundle-line = Dòng { $line } của { $path } không phải là một mục ({ $reason }).
    .fix = Xin lại tệp; chưa nhận gì từ tệp này.
journal-bundle-truncated = { $path } bị cắt sau mục { $last }: thiếu dòng cuối.
    .fix = Xin lại tệp; chưa nhận gì từ tệp này.
journal-bundle-surplus = { $path } còn tiếp sau dòng cuối.
    .fix = Xin lại tệp; chưa nhận gì từ tệp này.

## Cửa vào

journal-key-reused = Khóa { $key } đã dùng cho việc khác, mục { $entry }.
    .fix = Gửi việc này với khóa riêng.
journal-key-form = Khóa của lần gửi trống, dài hơn { $max } byte, hoặc có ký tự không nhìn thấy được.
    .fix = Chọn khóa khác.
journal-name-form = Tên người thực hiện trống, dài hơn { $max } byte, hoặc có ký tự không nhìn thấy được.
    .fix = Viết tên đúng như cần có trong nhật ký.
journal-act-too-large = Việc này có hơn { $max } byte.
    .fix = Chia ra: nhập bảng theo từng phần.
journal-no-such-entry = Không có mục { $entry }; mục cuối là { $last }.
    .fix = Hỏi theo một mục không quá { $last }, hoặc bỏ trống để hỏi tình trạng hiện nay.
