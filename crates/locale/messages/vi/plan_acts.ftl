### Câu về kế hoạch: áp dụng kế hoạch.

plan-far-date = { $day } nằm ngoài các năm từ 1900 đến 2200.
    .fix = Xem lại năm; năm viết trước, như 2025-07-01.
plan-older-version = Kế hoạch { $plan } có hiệu lực từ { $from } (mục { $entry }); { $given } là trước đó.
    .fix = Nêu ngày đó hoặc một ngày sau.
plan-already-applied = Kế hoạch { $plan } đã có đúng nội dung này từ mục { $entry }, hiệu lực từ { $from }.
    .fix = Không cần làm gì.
plan-absent-scope = Kế hoạch dành cho { $unit }, mà không có đơn vị này.
    .fix = Sửa mã sau từ for, hoặc nhập các đơn vị trước.
plan-redefined-form = Kế hoạch { $plan } có biểu mẫu { $form } báo cáo theo kỳ khác.
    .fix = Đặt tên khác cho biểu mẫu này.
plan-redefined-item = Trong kế hoạch { $plan }, khoản mục { $item } thuộc biểu mẫu, loại hoặc vai trò khác.
    .fix = Đặt tên khác cho khoản mục này; một tên mang một nghĩa trong mọi kế hoạch để so sánh được giữa các năm.
plan-reported-form = Biểu mẫu { $form } đã được báo cáo theo kỳ khác.
    .fix = Đặt tên riêng cho biểu mẫu có kỳ mới.
plan-year-begins-otherwise = Kế hoạch { $plan } cũng yêu cầu biểu mẫu { $form } cho { $year }, mà năm của kế hoạch đó bắt đầu vào ngày khác.
    .fix = Đặt tên khác cho biểu mẫu này, hoặc cho hai năm bắt đầu cùng một ngày.
plan-reported-year = Biểu mẫu { $form } đã có báo cáo cho { $reported }, còn { $year } là một khoảng thời gian khác.
    .fix = Đặt tên khác cho biểu mẫu này, hoặc giữ nguyên ngày bắt đầu năm.
plan-reported-item = Khoản mục { $item } đã được báo cáo với loại khác, vai trò khác hoặc trên biểu mẫu khác.
    .fix = Đặt tên riêng cho khoản mục mang nghĩa mới.
