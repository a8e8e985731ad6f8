### Câu về kết quả, xếp hạng, giải thích.

## Những gì không trả lời được.

standing-unknown-unit = Không có đơn vị mang mã { $unit }.
    .fix = Xem danh sách đơn vị bằng lệnh "hasila unit find".
standing-unknown-unit-near = Không có đơn vị mang mã { $unit }. Có phải là { $near }?
    .fix = Hỏi lại với mã đúng.
standing-unit-not-yet = Đơn vị { $unit } chưa có vào { $day }; đơn vị tồn tại từ { $since }.
    .fix = Hỏi về kỳ sau, hoặc đặt câu hỏi trên bản đồ sau.
standing-unit-no-longer = Đơn vị { $unit } không còn vào { $day }; đơn vị đã kết thúc { $until }.
    .fix = Hỏi về kỳ trước, hoặc đặt câu hỏi trên bản đồ trước.
standing-unit-succeeded = Đơn vị { $unit } không còn vào { $day }; đơn vị đã kết thúc { $until } và được kế tục bởi { $successors }.
    .fix = Hỏi về một đơn vị kế tục, hoặc đặt câu hỏi trên bản đồ trước.
standing-unknown-level = Vào { $day } không có đơn vị nào thuộc cấp hoặc loại { $level }; chỉ có { $known }.
    .fix = Hỏi về một trong số đó.
standing-no-plan = Chưa có kế hoạch nào được áp dụng.
    .fix = Áp dụng một kế hoạch bằng lệnh "hasila plan apply".
standing-period-without-plan = Không có kế hoạch nào cho { $period }; hiện có kế hoạch cho { $plans }.
    .fix = Hỏi về kỳ thuộc một trong các kế hoạch đó.
standing-unknown-name = Không kế hoạch nào cho { $period } có nội dung tên là { $name }.
    .fix = Xem kế hoạch: trong đó có tên các mục tiêu, chỉ tiêu, khoản mục, tiêu chuẩn và thang điểm.
standing-unknown-name-near = Không kế hoạch nào cho { $period } có nội dung tên là { $name }. Có phải là { $near }?
    .fix = Hỏi lại với tên đúng.
standing-through-outside = { $through } không nằm trong { $period }.
    .fix = Bỏ ngày cuối, hoặc nêu một ngày trong kỳ.
standing-through-ahead = { $through } chưa đến vào { $today }.
    .fix = Bỏ ngày cuối, hoặc nêu một ngày đã qua.
standing-not-a-score = { $name } không phải là thang điểm nên không có trọng số.
    .fix = Hỏi về một thang điểm.
standing-not-a-target = { $name } không phải là mục tiêu.
    .fix = Hỏi về một mục tiêu; với thang điểm hoặc tiêu chuẩn, hỏi bằng --figure.
standing-without-criteria = { $name } không phải là thang điểm hay tiêu chuẩn nên không có tiêu chí.
    .fix = Hỏi về thang điểm hoặc tiêu chuẩn; với mục tiêu, hỏi bằng --target.
standing-not-for-unit = { $name } không phải là số liệu của { $unit }: ở đó không có gì thuộc diện tính, hoặc số liệu chỉ thuộc đơn vị có kế hoạch này.
    .fix = Hỏi về đơn vị cấp trên, hoặc xem trong kế hoạch để biết diện được tính.
standing-outside-scope = Kế hoạch { $plan } chỉ dành cho { $scope }, mà { $unit } không trực thuộc.
    .fix = Hỏi về { $scope } hoặc một đơn vị trực thuộc.

## Vì sao chưa xác định dù không thiếu báo cáo nào.

standing-reason-population-empty = Không có đơn vị nào thuộc loại được tính.
standing-reason-not-asked = Ở đây không ai phải báo cáo nội dung này, hoặc biểu mẫu của nó chưa đến kỳ.
standing-reason-disagreement = Các đơn vị đã hợp thành đơn vị này trả lời không giống nhau.
standing-reason-whole-not-positive = Không có gì để chia.
standing-reason-not-for-unit = Quy tắc này không dành cho đơn vị này.
standing-reason-before-records = Chưa có gì được ghi nhận cho kỳ đó hoặc trước đó.
standing-reason-ungraded = Không có mức xếp loại nào ứng với số điểm này.
standing-reason-joined = Trên bản đồ cũ này không thể biết phần nào trong báo cáo của đơn vị sáp nhập thuộc về đây.

## Mỗi tiêu chí đáng giá bao nhiêu.

cli-stake-place = { $way ->
        [lost] Mất “{ $line }”, { $unit } tụt từ hạng { $from } xuống hạng { $to }.
       *[reached] Đạt “{ $line }”, { $unit } chuyển từ hạng { $from } sang hạng { $to }.
    }
cli-stake-place-and-grade = { $way ->
        [lost] Mất “{ $line }”, { $unit } tụt từ hạng { $from } xuống hạng { $to }, xếp loại “{ $grade }”.
       *[reached] Đạt “{ $line }”, { $unit } chuyển từ hạng { $from } sang hạng { $to }, xếp loại “{ $grade }”.
    }
cli-stake-grade = { $way ->
        [lost] Mất “{ $line }”, { $unit } hạ xếp loại từ “{ $from }” xuống “{ $to }”.
       *[reached] Đạt “{ $line }”, { $unit } nâng xếp loại từ “{ $from }” lên “{ $to }”.
    }
cli-stake-answer = { $way ->
        [lost] Mất “{ $line }”, câu trả lời của { $unit } chuyển từ { $from } sang { $to }.
       *[reached] Đạt “{ $line }”, câu trả lời của { $unit } chuyển từ { $from } sang { $to }.
    }
