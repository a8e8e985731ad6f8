### Câu về bảng được đọc vào.

## Tệp.

table-empty = Bảng trống.
    .fix = Dòng đầu nêu tên các cột; các dòng dưới chứa dữ liệu.
table-cannot-read = Không đọc được tệp đến hết: { $reason }.
    .fix = Xem lại tệp và đĩa chứa tệp.
table-not-text = Đây không phải là văn bản UTF-8 hay UTF-16.
    .fix = Lưu bảng dạng "CSV UTF-8" hoặc XLSX.
table-too-large-file = Tệp lớn hơn { $most } MiB.
    .fix = Chia ra, hoặc lưu dạng CSV mã UTF-8, dạng này không có giới hạn đó.
table-not-a-workbook = Không đọc được sổ tính, hoặc nó cần nhiều bộ nhớ hơn mức một bảng nên cần.
    .fix = Mở ra và lưu lại dạng XLSX, hoặc lưu trang tính dạng CSV.
table-old-workbook = Đây là sổ tính kiểu cũ (XLS), hoặc có mật khẩu.
    .fix = Lưu dạng XLSX không có mật khẩu, hoặc dạng CSV.
table-macros = Sổ tính có macro.
    .fix = Lưu dạng XLSX không có macro, hoặc dạng CSV.
table-too-many-columns = Trang tính có nội dung ở cột vượt quá { $most } cột được đọc.
    .fix = Xóa phần nằm xa về một bên.
table-too-many-rows = Bảng dài hơn { $most } dòng được đọc mỗi lần.
    .fix = Chia ra, hoặc lưu trang tính dạng CSV.

## Tiêu đề và các dòng.

table-missing-column = Không có cột { $column }.
    .fix = Nêu tên cột ở dòng đầu. Bảng này có các cột { $known }.
table-unknown-column = Không có cột nào tên là { $column }. Có phải là { $meant }?
    .fix = Sửa tên ở dòng đầu.
table-duplicate-column = Cột { $column } có hai lần.
    .fix = Giữ lại một cột.
table-column-not-read = Cột { $column } không được đọc.
    .fix = Không cần làm gì nếu đó là ghi chú riêng.
table-row-width = Dòng này có { $cells } ô, mà có { $columns } cột.
    .fix = Tìm dấu phân cách thiếu hoặc thừa; số như 1,234 cần đặt giữa dấu ngoặc kép.
table-row-differs = Nội dung này khác với dòng { $first } cùng một báo cáo.
    .fix = Để mọi dòng của một báo cáo có cùng ngày, tên và lý do.
table-missing-cell = Không có gì ở cột { $column }.
    .fix = Điền vào ô, hoặc xóa dòng.
table-figure-twice = Số này đã nêu trước đó, ở dòng { $first }.
    .fix = Giữ lại dòng đúng.
table-wrong-form = Biểu mẫu { $form } không hỏi { $item }.
    .fix = Sửa tên biểu mẫu, hoặc để trống: khoản mục đã cho biết biểu mẫu.

## Các ô.

table-not-a-number = { $text } không phải là số.
    .fix = Chỉ viết chữ số, như 1234 hoặc 12.5; để trống ô khi chưa báo cáo.
table-ambiguous-number = { $text } có thể là { $grouped } hoặc { $fraction }.
    .fix = Viết không có dấu, hoặc dùng --decimal . hay --decimal , để nói dấu trước phần lẻ.
table-percent = { $text } có dấu phần trăm, mà số liệu là số lượng.
    .fix = Báo cáo các phần: bao nhiêu trên bao nhiêu. Tỷ lệ sẽ được tính.
table-not-whole = { $text } không phải là số nguyên, mà khoản mục này đếm số nguyên.
    .fix = Viết số nguyên.
table-too-precise = { $text } có nhiều chữ số sau dấu thập phân hơn { $digits } của khoản mục.
    .fix = Làm tròn theo quy định của cơ quan.
table-too-large = { $text } lớn hơn mọi số liệu có thể có.
    .fix = Xem lại các chữ số; số lớn nhất là 9007199254740991.
table-not-yes-or-no = { $text } không phải là có, cũng không phải là không.
    .fix = Viết có hoặc không, yes hoặc no, نعم hoặc لا, 1 hoặc 0; để trống khi chưa báo cáo.
table-not-a-date = { $text } không phải là ngày.
    .fix = Viết năm, tháng, ngày: 2025-07-01.
table-not-a-period = { $text } không phải là kỳ.
    .fix = Viết 2025, 2025-H1, 2025-Q3 hoặc 2025-07; trong bảng tính, trước hết đặt cột ở dạng chữ.

## Tài liệu.

document-cannot-read = Không đọc được tài liệu đến hết: { $reason }.
    .fix = Kiểm tra tệp và ổ đĩa chứa tệp.
document-locked = Tài liệu đòi mật khẩu.
    .fix = Lưu lại tài liệu không có mật khẩu.
document-macros = Tài liệu có macro.
    .fix = Lưu lại dạng DOCX không có macro.
document-no-text = Tài liệu không có chữ, chỉ có hình hoặc trang trắng.
    .fix = Đưa tệp gốc đã dùng để in, hoặc nhận dạng chữ các trang bằng chương trình dành cho bản quét.
document-not-readable = Không đọc được tài liệu, hoặc nó cần nhiều bộ nhớ hơn mức một tài liệu nên cần.
    .fix = Mở ra và lưu lại dạng DOCX hoặc PDF, hoặc chép chữ sang tệp văn bản.
document-old-kind = Đây là tài liệu kiểu cũ (DOC), hoặc có mật khẩu.
    .fix = Lưu dạng DOCX không có mật khẩu.
document-pages-without-letters = Các trang này không có chữ nên không đọc được: { $pages }.
    .fix = Nếu đó là ảnh chụp văn bản, hãy nhận dạng chữ bằng chương trình dành cho bản quét.
document-too-large = Tài liệu lớn hơn { $most } MiB.
    .fix = Chia nhỏ, hoặc lưu lại không kèm hình.
