### Câu chữ của biểu mẫu khi điền: trên màn hình và trong bảng tính.

## Những điều cần nói trước khi nộp biểu mẫu.

form-far-from-usual = { $value } khác xa mức đơn vị này thường báo cáo ở đây, từ { $low } đến { $high }.
    .fix = Hãy kiểm tra. Nếu đúng, ghi lý do vào phần ghi chú.
form-check-failed = Câu trả lời phải { $limit }.
    .fix = Kiểm tra cả hai số liệu.
form-nothing-new = Cả { $count } số liệu đều giống hệt kỳ trước.
    .fix = Hãy kiểm tra xem đã thống kê lại chưa.
form-unanswered = { $count } trên { $all } dòng chưa có câu trả lời.
    .fix = Chỉ để trống dòng chưa biết câu trả lời: chưa báo cáo không phải là số không.
form-not-asked-then = Biểu mẫu { $form } không báo cáo theo kỳ như { $period } mà theo kỳ như { $meant }.
    .fix = Ghi kỳ đúng với chu kỳ của biểu mẫu.

## Bảng tính gửi trở lại.

form-not-ours = Bảng tính này không phải biểu mẫu của chương trình, hoặc hai hàng ẩn đầu tiên đã bị xóa.
    .fix = Lấy bản mới của biểu mẫu và điền vào đó.
form-other-edition = Biểu mẫu { $form } đã thay đổi từ khi lấy bản này.
    .fix = Lấy bản mới và chép số liệu sang. Chưa có gì được ghi nhận.
form-column-missing = Bảng tính thiếu cột { $column }.
    .fix = Lấy bản mới của biểu mẫu và chép số liệu sang.
form-line-unknown = Biểu mẫu không có dòng { $line }.
    .fix = Xóa hàng đó, hoặc lấy bản mới của biểu.
form-line-twice = Dòng { $line } có hai lần trong bảng tính.
    .fix = Xóa một trong hai hàng.
form-line-missing = Bảng tính thiếu dòng { $line }.
    .fix = Lấy bản mới của biểu mẫu và chép số liệu sang.

## Từ ngữ trên biểu mẫu.

form-words-yes = có
form-words-no = không
form-words-yes-or-no = có hoặc không
form-words-count = số
form-words-day = ngày
form-words-unit = { $name } ({ $code })
form-words-period = { $period }
form-words-period-due = { $period }, hạn nộp { $due }
form-words-how-to-fill-in = Điền vào các ô có khung. Để trống điều chưa biết: chưa báo cáo không phải là số không. Chương trình tự cộng tổng.
form-words-how-to-write-a-day = Năm, tháng, ngày, ví dụ 2025-06-30.
form-words-column = { $column ->
        [number] STT
        [line] Chỉ tiêu
        [measure] Đơn vị tính
        [answer] Trả lời
        [comment] Ghi chú
        [before] Kỳ trước
        [year-ago] Năm trước
       *[item] Tên
    }

## Biểu mẫu dạng bảng tính.

cli-form-written = { $file }: { $lines } dòng cần điền. Nộp bằng "hasila report submit".
cli-form-submitted = Mục { $entry }: { $unit } đã báo cáo { $form } cho { $period }, { $answered } trên { $lines } dòng.
cli-form-would-be-submitted = Không có gì sai. { $unit } sẽ báo cáo { $form } cho { $period }, { $answered } trên { $lines } dòng.
cli-no-form = { $unit } không có biểu mẫu nào phải báo cáo cho kỳ như { $period }.
    .fix = Kiểm tra đơn vị và kỳ; "hasila report status" liệt kê các biểu mẫu.
cli-which-form = { $unit } báo cáo nhiều biểu mẫu cho kỳ như vậy: { $known }.
    .fix = Nêu một biểu mẫu bằng --form.
cli-report-returned = Mục { $entry }: báo cáo của { $unit } cho { $period } đã được trả lại.

## Bản nháp.

draft-failed = Chưa lưu được những gì bạn đã nhập: { $reason }
    .fix = Giữ nguyên trang và thử lại; những gì đã nhập vẫn còn ở đó.
draft-too-long = Nội dung nhập dài hơn { $most } byte mà một câu trả lời được phép có.
    .fix = Chỉ ghi số liệu ở đây, còn lại ghi vào phần ghi chú.
draft-too-many = Có hơn { $most } ô đang chờ nộp.
    .fix = Hãy nộp hoặc bỏ các bản nháp khác trước.

## Dấu hiệu một báo cáo cần xem lại.

form-words-sign-missing = Chưa báo cáo; hạn là { $due }.
form-words-sign-awaited = Chưa báo cáo.
form-words-sign-broken-check = “{ $item }” phải { $check }.
form-words-sign-far-from-own = “{ $item }”: { $value } khác xa mức đơn vị này thường báo cáo, từ { $low } đến { $high }.
form-words-sign-unlike-peers = “{ $item }”: { $value } không khớp với các đơn vị khác; hợp lý là từ { $low } đến { $high }.
form-words-sign-copied = Cả { $count } số liệu đều giống hệt kỳ trước.
form-words-sign-heaped = Trong { $count } số liệu, { $percent } % có chữ số cuối là 0 hoặc 5; nếu đếm thật thì khoảng 20 %.
