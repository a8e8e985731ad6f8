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

## Bằng chứng.

fill-evidence = Bằng chứng
fill-evidence-add = Thêm tệp
fill-evidence-attach = Đính kèm
fill-evidence-take-away = Bỏ ra
fill-evidence-remove = Bỏ { $file } ra
fill-evidence-how = PDF, ảnh, văn bản, bảng tính, văn bản thuần; tối đa 10 tệp, mỗi tệp 20 MiB. Các tệp đi vào sổ cùng với báo cáo bạn nộp.
fill-evidence-said = { $kind }, { $kib } KiB
fill-evidence-of = { $kind }, { $kib } KiB, mục { $entry }
fill-evidence-missing = Tệp không còn ở đó.
fill-evidence-gone = Tệp { $file } không còn ở đó, hoặc đã bị thay bằng tệp khác.
    .fix = Người giữ thư mục dữ liệu đặt lại từ bản sao; "hasila journal verify" cho biết khi nào đủ.
fill-evidence-unknown = Báo cáo này không có tệp như vậy.
    .fix = Hãy theo các liên kết trên trang báo cáo.
attachment-empty = Tệp { $file } trống.
    .fix = Hãy chọn lại tệp.
attachment-macros = Tệp { $file } có macro hoặc có tệp khác bên trong.
    .fix = Hãy lưu lại không có chúng, hoặc lưu thành PDF.
attachment-other-kind = Tệp { $file } thuộc loại không được nhận.
    .fix = Hãy lưu thành PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS hoặc văn bản thuần.
attachment-too-large = Tệp { $file } lớn hơn { $most } MiB.
    .fix = Hãy quét với độ phân giải thấp hơn, hoặc chia nhỏ.
draft-files-too-large = Các tệp chờ nộp đã quá { $most } MiB.
    .fix = Hãy nộp hoặc bỏ các bản nháp khác trước.

cli-evidence-none = Không có tệp nào kèm báo cáo này.
cli-evidence-head = { $column ->
        [entry] MỤC
        [name] TÊN
        [kind] LOẠI
        [bytes] BYTE
        [sha256] SHA-256
       *[state] TÌNH TRẠNG
    }
cli-evidence-state = { $state ->
        [whole] nguyên vẹn
        [missing] thiếu
       *[altered] bị thay
    }
cli-evidence-missing = Thiếu tệp { $file }, bằng chứng nêu trong mục { $entry }: { $sha256 }.
    .fix = Hãy đặt lại tệp vào thư mục evidence từ bản sao, dưới tên băm của nó, hoặc đính kèm lại vào cùng báo cáo.
cli-evidence-altered = Một tệp khác nằm ở chỗ của { $file }, bằng chứng nêu trong mục { $entry }: { $sha256 }.
    .fix = Hãy giữ riêng tệp đó, và đặt lại tệp đúng từ bản sao.

## Báo cáo đã nộp, và những gì đã làm với báo cáo từ đó.

fill-history = Những gì đã làm với báo cáo này
fill-step = { $what ->
        [submitted] { $by } nộp ngày { $day }.
        [corrected] { $by } đính chính ngày { $day }.
        [verified] { $by } kiểm tra ngày { $day }.
        [returned] { $by } trả lại ngày { $day }.
       *[withdrawn] { $by } rút lại ngày { $day }.
    }
fill-was = trước
fill-is = nay
fill-stands = Hiện ghi
fill-correct-way = Đính chính
fill-correct-title = Đính chính: { $form }, { $period }
fill-correct-lead = Hãy gõ đè lên chỗ sai; dòng để trống là không báo cáo. Số liệu đã nộp vẫn nằm trong sổ.
fill-correct-check = Xem những gì sẽ thay đổi
fill-correct-leave = Giữ nguyên báo cáo
fill-correct-means = Chưa ghi gì cả. Đính chính nằm cạnh số liệu đã nộp; người đã kiểm tra phải kiểm tra lại.
fill-correct-caption = Những gì sẽ thay đổi
fill-correct-record = Ghi đính chính
fill-correct-nothing = Mọi số liệu vẫn như hiện ghi.
    .fix = Hãy gõ đè lên số sai.
fill-corrected = Đã ghi đính chính, mục { $entry }.

## Nhắc nhở.

fill-remind-title = Ai chưa báo cáo
fill-remind-caption = { $form }, { $period }: chưa báo cáo
fill-remind-lead = { $count ->
        [0] Mọi đơn vị đã báo cáo.
       *[other] { $count } đơn vị chưa báo cáo.
    }
fill-remind-last = Thư gần nhất
fill-remind-no-address = không có địa chỉ
fill-remind = Nhắc tất cả các đơn vị này
fill-remind-means = Mỗi đơn vị nhận một thư mỗi ngày, gồm mọi điều cần báo trong ngày. Thư đi cùng lần chạy bản tin kế tiếp.
fill-remind-no-letters = Cơ quan này không gửi thư.
fill-remind-done = Số thư đã viết: { $written }. Đã có thư trong ngày: { $already }. Không có địa chỉ: { $homeless }. Không còn nhắc nữa: { $nothing }.

fill-taken-back = Những gì bạn gửi sau khi phiên làm việc kết thúc nay lại ở đây. Chưa được lưu; tệp phải được chọn lại.
