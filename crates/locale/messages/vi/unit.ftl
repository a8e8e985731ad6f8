### Câu về đơn vị: nhập, thay đổi, kế tục.

## Chữ và ngày trong một dòng.

unit-missing = Cột { $column } trống.
    .fix = Điền vào; đơn vị nào cũng có mã và cấp.
unit-too-long = Chữ ở cột { $column } dài { $bytes } byte; chỉ có chỗ cho { $most }.
    .fix = Rút ngắn lại.
unit-hidden-character = Chữ ở cột { $column } có ký tự không nhìn thấy được: { $text }.
    .fix = Gõ lại thay vì sao chép; ký tự ẩn làm đơn vị này trông như đơn vị khác.
unit-far-date = { $day } ở cột { $column } nằm ngoài các năm từ 1900 đến 2200.
    .fix = Xem lại năm; năm viết trước, như 2025-07-01.

## Toàn bảng.

unit-no-rows = Không có gì để ghi.
    .fix = Nêu ít nhất một dòng dưới tiêu đề.
unit-too-many = Sẽ có { $count } đơn vị, cả đang có và đã kết thúc; chỉ có chỗ cho { $most }.
    .fix = Bỏ những đơn vị không báo cáo, hoặc lập hai sổ.
unit-duplicate-code = Mã { $unit } đã có ở dòng { $other } cho một số ngày trùng nhau.
    .fix = Đặt mã khác cho một bên; nếu là cùng đơn vị ở thời gian sau, kết thúc dòng trước vào ngày dòng sau bắt đầu.
unit-code-in-use = Mã { $unit } thuộc một đơn vị đang tồn tại trong một số ngày này.
    .fix = Dùng mã khác; để thay đổi đơn vị đang có, hãy đổi tên, chuyển hoặc kết thúc đơn vị đó.

## Vị trí của đơn vị.

unit-unknown = Không có đơn vị mang mã { $unit }.
    .fix = Tìm mã bằng lệnh "hasila unit find".
unit-unknown-parent = Đơn vị { $unit } trực thuộc { $parent }, mà không có đơn vị này.
    .fix = Sửa đơn vị cấp trên, hoặc thêm một dòng cho nó.
unit-cycle = Những đơn vị này trực thuộc lẫn nhau thành vòng: { $units }.
    .fix = Tìm đơn vị ghi sai cấp trên; đơn vị trên cùng không có cấp trên.
unit-parent-not-open = Đơn vị { $unit } trực thuộc { $parent }, mà đơn vị đó không tồn tại vào { $day }.
    .fix = Kết thúc cả đơn vị này vào ngày đó, hoặc chuyển về cấp trên khác kể từ ngày đó.
unit-parent-opened-later = Đơn vị { $unit } trực thuộc { $parent }, được lập sau đó.
    .fix = Nêu đơn vị được lập khi nào, hoặc bỏ ngày lập của đơn vị cấp trên.
unit-too-deep = Trên { $unit } có hơn { $most } đơn vị.
    .fix = Xem lại các đơn vị cấp trên; không bộ máy nào nhiều cấp như vậy.

## Thay đổi từ một ngày.

unit-not-open = Đơn vị { $unit } không tồn tại vào { $day }.
    .fix = Xem lại mã và ngày; lệnh "hasila unit show" cho biết đơn vị tồn tại từ khi nào đến khi nào.
unit-changed-later = Đã ghi một thay đổi của { $unit } vào { $day }.
    .fix = Chọn ngày đó hoặc một ngày sau.
unit-unchanged = Việc này không thay đổi gì ở { $unit }.
    .fix = Không cần làm gì.
unit-closed-before-opened = Đơn vị { $unit } sẽ kết thúc { $closed } mà được lập { $opened }.
    .fix = Ngày kết thúc là ngày đầu tiên đơn vị không còn; hãy nêu ngày sau hơn.
unit-children-stay = { $count } đơn vị sẽ còn lại dưới { $parent } sắp kết thúc, trong đó có { $units }.
    .fix = Chuyển các đơn vị đó về cấp trên khác trong cùng việc này, hoặc kết thúc luôn.
unit-has-reports = Đơn vị { $unit } đã báo cáo { $form } cho { $period }, kết thúc sau { $day } (mục { $entry }).
    .fix = Rút báo cáo trước, hoặc chọn ngày sau hơn.

## Kế tục.

unit-unknown-successor = Không có đơn vị mang mã { $unit }, cũng không có dòng nào lập đơn vị đó.
    .fix = Sửa mã, hoặc thêm đơn vị vào tệp đơn vị.
unit-duplicate-edge = Cùng việc kế tục của { $unit } đã có ở dòng { $other }.
    .fix = Bỏ một trong hai dòng.
unit-edge-entered = Việc kế tục này của { $unit } vào { $day } đã được ghi.
    .fix = Bỏ dòng này; để ghi tỷ lệ, hãy ghi riêng tỷ lệ.
unit-gone-whole = Toàn bộ { $unit } đã chuyển sang đơn vị khác vào { $day }, như đã ghi trước đây.
    .fix = Xem lại dòng này; cái đã chuyển toàn bộ không thể chuyển thêm đi nơi khác.
unit-ceases-and-stays = Đơn vị { $unit } kết thúc vào { $day }, mà dòng của nó nói vẫn tiếp tục.
    .fix = Bỏ dòng đó; nếu đơn vị tiếp tục, hãy nêu nó cũng là đơn vị kế tục của chính nó.
unit-opened-otherwise = Đơn vị { $unit } được lập vào { $on }, mà dòng của nó ghi { $opened }.
    .fix = Để trống cột đó, hoặc lập riêng đơn vị vào đúng ngày.
unit-weight-on-whole = Toàn bộ thì không có tỷ lệ; ở đây ghi { $part } trên { $whole }.
    .fix = Để trống tỷ lệ, hoặc viết part nếu chỉ một phần được chuyển.
unit-weight-not-a-share = Tỷ lệ { $part } trên { $whole } không phải là một phần của tổng.
    .fix = Nêu phần không lớn hơn tổng, và tổng khác 0.
unit-weights-exceed-whole = Các phần của { $unit } cộng lại lớn hơn toàn bộ đơn vị.
    .fix = Xem lại tỷ lệ ở mọi dòng bắt đầu từ đơn vị này.
unit-no-such-succession = Không có việc kế tục nào như vậy của { $unit } được ghi cho { $day }.
    .fix = Xem lại cả hai đơn vị và ngày; lệnh "hasila unit show" cho biết đơn vị đã trở thành gì.
