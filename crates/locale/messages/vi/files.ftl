### Các câu về tệp đi cùng báo cáo: bảng tính gửi lại và bằng chứng.

## Bảng tính gửi lại.

fill-workbook-title = Điền bằng bảng tính
fill-workbook-filled = Bảng tính đã điền
fill-workbook-compare = So với bản nháp
fill-workbook-how = XLSX, tối đa 20 MiB. Bạn xem những gì sẽ thay đổi trước khi nhận.
fill-workbook-brought = Những gì bảng tính sẽ thay đổi: { $form }, { $period }, { $unit }
fill-workbook-refused = Không nhận được bảng tính này
fill-workbook-doubts = Những điểm cần xem kỹ
fill-workbook-cell = Trang đầu, ô { $cell }:
fill-workbook-row = Trang đầu, hàng { $row }:
fill-workbook-changes = { $count ->
        [0] Bảng tính giống bản nháp; không có gì thay đổi.
       *[other] { $count } dòng của bản nháp sẽ thay đổi. Chưa nhận gì cả.
    }
fill-workbook-caption = Các dòng sẽ thay đổi
fill-workbook-place = Ô
fill-workbook-draft = Trong bản nháp
fill-workbook-new = Trong bảng tính
fill-workbook-take = Đưa vào bản nháp
fill-workbook-leave = Giữ nguyên bản nháp
fill-workbook-back = Trở lại biểu mẫu
fill-workbook-none = Chưa chọn bảng tính.
    .fix = Hãy chọn tệp XLSX đã điền.
fill-workbook-of-another = Bảng tính này là { $form } của { $unit } cho { $period }, không phải biểu mẫu của trang này.
    .fix = Hãy mở biểu mẫu đó và gửi tại đó, hoặc chọn tệp khác.
