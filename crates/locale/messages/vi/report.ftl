### Câu về báo cáo: nhập, đính chính, rút.

## Ai báo cáo gì, khi nào.

report-unknown-unit = Không có đơn vị mang mã { $unit }.
    .fix = Tìm mã bằng lệnh "hasila unit find".
report-unknown-form = Không kế hoạch nào có biểu mẫu { $form }.
    .fix = Áp dụng kế hoạch có biểu mẫu đó, hoặc sửa lại tên.
report-unknown-form-near = Không kế hoạch nào có biểu mẫu { $form }. Có phải là { $near }?
    .fix = Sửa lại tên.
report-wrong-cycle = Biểu mẫu { $form } không báo cáo theo kỳ như { $period }, mà theo kỳ như { $meant }.
    .fix = Nêu kỳ đúng độ dài của biểu mẫu.
report-unit-not-open = Đơn vị { $unit } không tồn tại vào { $day }, ngày cuối của { $period }.
    .fix = Xem lại đơn vị và kỳ; đơn vị báo cáo cho những kỳ mà cuối kỳ đơn vị còn tồn tại.
report-not-asked = Đơn vị { $unit } không báo cáo { $form }; biểu mẫu này dành cho { $from }.
    .fix = Xem lại mã: là chính đơn vị này hay đơn vị cấp trên?
report-outside-scope = Đơn vị { $unit } không báo cáo { $form }: kế hoạch { $plan } dành cho đơn vị khác.
    .fix = Xem lại mã của đơn vị.
report-already-reported = { $unit } đã báo cáo { $form } cho { $period } (mục { $entry }, { $day }).
    .fix = Để thay đổi số liệu, hãy gửi đính chính.
report-before-period = { $period } bắt đầu { $first }; báo cáo đến { $submitted }.
    .fix = Xem lại kỳ và ngày; không thể báo cáo khi kỳ chưa bắt đầu.
report-submitted-later = Ngày gửi, { $submitted }, còn ở sau hôm nay, { $today }.
    .fix = Nêu ngày báo cáo đến.

## Số liệu.

report-no-figures = Trong đó không có số liệu nào.
    .fix = Nêu ít nhất một số; khoản mục để trống là chưa báo cáo, không phải là 0.
report-too-many-figures = Có { $count } số liệu; một báo cáo chứa được { $most }.
    .fix = Chia biểu mẫu thành nhiều biểu mẫu.
report-unknown-item = Biểu mẫu không hỏi { $item }.
    .fix = Bỏ đi, hoặc sửa lại tên; lệnh "hasila report form" liệt kê các khoản mục của biểu mẫu.
report-unknown-item-near = Biểu mẫu không hỏi { $item }. Có phải là { $near }?
    .fix = Sửa lại tên.
report-not-yes-or-no = { $item } là câu hỏi có hoặc không, mà { $value } không phải cả hai.
    .fix = Viết 1 cho có hoặc 0 cho không.
report-negative = { $item } là số đếm, mà { $value } nhỏ hơn 0.
    .fix = Viết 0 hoặc lớn hơn; để trống nếu chưa biết.
report-not-a-day = { $item } là một ngày, mà { $value } không phải là ngày trong khoảng 1900 đến 2200.
    .fix = Viết năm, tháng, ngày: 2025-07-01.
report-too-large = { $item } là { $value }; số lớn nhất là { $most }, dương hoặc âm.
    .fix = Xem lại số và đơn vị đo.
report-check-failed = Kế hoạch { $plan } yêu cầu { $check }, mà số liệu không phù hợp.
    .fix = Xem lại cả hai số.

## Đính chính và rút.

report-not-reported = { $unit } chưa báo cáo { $form } cho { $period }.
    .fix = Gửi báo cáo.
report-withdrawn = Báo cáo { $form } của { $unit } cho { $period } đã được rút (mục { $entry }).
    .fix = Gửi lại.
report-cites-another = Báo cáo { $form } của { $unit } cho { $period } đã thay đổi sau mục { $cited }, tại mục { $entry }.
    .fix = Xem báo cáo như hiện nay, và dẫn mục { $entry }.
report-already-verified = Báo cáo { $form } của { $unit } cho { $period } đã được thẩm tra rồi (mục { $entry }).
    .fix = Ghi các số được xác định khác, hoặc bỏ ra.

report-far-date = Ngày { $day } ở { $column } nằm ngoài các năm từ 1900 đến 2200.
    .fix = Kiểm tra lại năm; năm viết trước, như 2025-07-01.
report-granted-ahead = Không thể gia hạn vào ngày { $on }; hôm nay là { $today }.
    .fix = Ghi ngày đã cho gia hạn.
report-not-later = Báo cáo { $form } của { $unit } cho { $period } vốn đã có hạn { $due }; { $until } không muộn hơn.
    .fix = Ghi một ngày muộn hơn; gia hạn không bao giờ rút ngắn thời hạn.
report-nothing-due = Không kế hoạch nào định hạn cho { $unit } báo cáo { $form } cho { $period }, nên không có gì để gia hạn.
    .fix = Ở đó không báo cáo nào bị muộn. Nếu cần, hãy ghi hạn sau biểu mẫu trong kế hoạch.
report-too-many-extensions = Biểu mẫu { $form } đã được gia hạn { $most } lần cho kỳ này.
    .fix = Gia hạn một lần cho đơn vị cấp trên của các đơn vị đó.
report-figure-unchanged = { $item } đã có số này rồi.
    .fix = Bỏ ra.

## Chữ và ngày.

report-missing = Ô { $column } trống.
    .fix = Điền vào; người đọc nhật ký sau này sẽ hỏi vì sao.
report-too-long = Chữ ở { $column } dài { $bytes } byte; chỉ có chỗ cho { $most }.
    .fix = Rút ngắn lại.
report-hidden-character = Chữ ở { $column } có ký tự không nhìn thấy được: { $text }.
    .fix = Gõ lại thay vì sao chép.
report-evidence-not-a-hash = { $text } không phải SHA-256 của tệp { $file }.
    .fix = Hãy ghi 64 chữ số thập lục phân viết thường.
report-evidence-twice = Tệp { $file } được đính kèm hai lần.
    .fix = Hãy bỏ một trong hai.
report-too-much-evidence = Có { $count } tệp; một báo cáo được kèm { $most } tệp.
    .fix = Hãy gộp nhiều tệp vào một văn bản.
report-evidence-size = Tệp { $file } có { $bytes } byte; phải có ít nhất một byte và không quá { $most } MiB.
    .fix = Hãy đính kèm đúng tệp, hoặc tệp nhỏ hơn.
