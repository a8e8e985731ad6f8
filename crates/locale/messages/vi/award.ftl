### Câu về khen thưởng: danh hiệu được trao.

award-no-rows = Không có gì để ghi.
    .fix = Nêu ít nhất một dòng dưới tiêu đề.
award-unknown-title =
    { $count ->
        [0] Chưa kế hoạch nào có danh hiệu, mà { $title } là danh hiệu.
       *[other] Không kế hoạch nào có danh hiệu { $title }; chỉ có { $titles }.
    }
    .fix = Sửa lại tên, hoặc áp dụng kế hoạch có khai báo danh hiệu đó.
award-unknown-recipient = Không có đơn vị mang mã { $recipient }.
    .fix = Tìm mã bằng lệnh "hasila unit find".
award-duplicate = { $recipient } đã nhận { $title } cho { $edition } (mục { $entry }).
    .fix = Bỏ dòng này; để thu hồi danh hiệu, nêu ngày ở cột revoked.
award-duplicate-row = Việc trao { $title } cho { $recipient } cho { $edition } đã có ở dòng { $other }.
    .fix = Bỏ một trong hai dòng; để thu hồi danh hiệu, nêu ngày ở cột revoked.
award-already-revoked = Danh hiệu { $title } của { $recipient } cho { $edition } đã bị thu hồi (mục { $entry }).
    .fix = Bỏ dòng này.
award-revoked-above = Danh hiệu { $title } của { $recipient } cho { $edition } bị thu hồi ở dòng { $other }.
    .fix = Bỏ một trong hai dòng.
award-revoked-before-given = Danh hiệu sẽ bị thu hồi { $revoked }, trước khi được trao { $date }.
    .fix = Xem lại cả hai ngày.
award-missing = Cột { $column } trống.
    .fix = Điền vào.
award-too-long = Chữ ở cột { $column } dài { $bytes } byte; chỉ có chỗ cho { $most }.
    .fix = Rút ngắn lại.
award-hidden-character = Chữ ở cột { $column } có ký tự không nhìn thấy được: { $text }.
    .fix = Gõ lại thay vì sao chép.
award-far-date = { $day } ở cột { $column } nằm ngoài các năm từ 1900 đến 2200.
    .fix = Xem lại năm; năm viết trước, như 2025-07-01.
