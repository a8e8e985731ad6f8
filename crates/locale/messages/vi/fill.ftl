### Câu chữ của các trang điền báo cáo và các trang thẩm tra báo cáo.

## Việc đến hạn.

fill-due-title = Việc đến hạn
fill-due-caption = Báo cáo cần nộp, việc gấp nhất trước
fill-due-none = Không có gì đang chờ bạn.
fill-also-reported = Hiện cả những báo cáo đã nộp
fill-more = Còn { $count } báo cáo nữa chưa liệt kê.
fill-form = Biểu mẫu
fill-unit = Đơn vị
fill-period = Kỳ
fill-state-head = Tình trạng
fill-until = Hạn nộp
fill-state = { $state ->
        [returned] bị trả lại
        [overdue] quá hạn
        [open] cần nộp
        [running] kỳ chưa kết thúc
       *[reported] đã nộp
    }
fill-days-left = { $count ->
        [0] hôm nay
       *[other] còn { $count } ngày
    }
fill-days-over = quá { $count } ngày
fill-instead-of = thay cho { $day }

## Biểu mẫu.

fill-title = { $form }, { $period }
fill-not-yours = Tài khoản của bạn không được nộp biểu mẫu này cho đơn vị này.
    .fix = Đề nghị quản trị viên cấp vai trò báo cáo đối với đơn vị.
fill-returned = Báo cáo này bị trả lại (mục { $entry }). Nội dung đã nộp được điền lại vào biểu mẫu:
fill-reported = Báo cáo này đã nộp (mục gần nhất { $entry }).
fill-receipt = Biên nhận
fill-was-saved = Đã lưu bản nháp.
fill-keys = Phím Enter và các phím mũi tên chuyển từ ô này sang ô khác; có thể dán một khối chép từ bảng tính vào ô đầu tiên. Mỗi ô được lưu khi bạn rời ô đó. Trước khi ghi, bạn thấy số nào vào dòng nào; Ctrl+Z để hoàn tác, Shift+F2 để ghi chú.
fill-number = STT
fill-line = Chỉ tiêu
fill-answer = Trả lời
fill-before = Kỳ trước
fill-year-ago = Năm trước
fill-total = chương trình tự cộng
fill-usual = thường từ { $low } đến { $high }
fill-comment = Ghi chú
fill-comment-on = Ghi chú cho { $line }
fill-answered = { $answered } trên { $lines } dòng đã có câu trả lời.
fill-decimal = 1.234 nghĩa là gì
fill-decimal-ask = Hãy hỏi tôi
fill-decimal-comma = 1234; 1,5 là một rưỡi
fill-decimal-point = một phẩy hai; 1.5 là một rưỡi
fill-check = Kiểm tra và nộp
fill-save = Lưu bản nháp
fill-discard = Bỏ bản nháp
fill-workbook = Biểu mẫu dạng bảng tính (XLSX)
fill-cell-saved = Đã lưu
fill-cell-waiting = Chưa lưu; đang thử lại
fill-expired = Phiên làm việc đã kết thúc. Nội dung đã nhập được giữ trong trình duyệt này: hãy đăng nhập và tiếp tục ở đúng ô đó.
fill-pasted = Đã dán; hãy xem lại các ô.

## Câu trả lời, biên nhận.

fill-check-title = Kiểm tra câu trả lời: { $form }, { $period }
fill-not-reported = chưa báo cáo
fill-submit-means = Khi nộp, đây là báo cáo chính thức đứng tên bạn. Mọi thay đổi sau đó là đính chính, và cả hai đều được giữ lại.
fill-submit = Nộp
fill-change = Sửa câu trả lời
fill-receipt-title = Biên nhận, mục { $entry }
fill-receipt-said = Báo cáo đã nằm trong nhật ký. Mã băm này niêm phong báo cáo cùng mọi mục trước đó.
fill-entry = Mục
fill-at = Ghi nhận lúc
fill-by = Người nộp
fill-digest = Mã băm

## Thẩm tra.

fill-verify-title = Báo cáo cần thẩm tra
fill-verify-caption = { $form }, { $period }: xấu nhất trước
fill-verify-of = Đã thẩm tra { $verified } trên { $reported } báo cáo; còn thiếu { $missing }.
fill-verify-none = Không có biểu mẫu nào do các đơn vị bạn thẩm tra báo cáo.
fill-verify-choose = Hiện
fill-verify-case = { $form }, { $period }: { $unit }
fill-signs = Điều cần xem kỹ hơn
fill-sign-none = không có gì bất thường
fill-verified = đã thẩm tra
fill-late = nộp trễ
fill-previous = Trước
fill-next = Sau
fill-own = Bạn đã nộp báo cáo này hoặc làm việc tại đơn vị này: người khác sẽ thẩm tra.
fill-confirm = Xác nhận như đã báo cáo
fill-found = Thực tế
fill-correct = Ghi nhận kết quả thẩm tra
fill-reason = Lý do hoặc chứng cứ
fill-return = Trả lại
fill-verify-done = Xong: mục { $entry }.
fill-clean-title = Xác nhận mọi báo cáo không có dấu hiệu
fill-clean-lead = { $count ->
        [0] Không có báo cáo không dấu hiệu nào đang chờ.
       *[other] { $count } báo cáo không có dấu hiệu sai sót.
    }
fill-clean-confirm = Xác nhận tất cả
fill-clean-done = Đã xác nhận { $count } báo cáo.
fill-needs-reason = Thiếu lý do.
    .fix = Nêu điều cần sửa, hoặc điều cho thấy thực tế khác.
fill-nothing-found = Không có số liệu nào được thấy là khác.
    .fix = Ghi số thực tế bên cạnh dòng, hoặc xác nhận báo cáo như đã có.
