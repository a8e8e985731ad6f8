### Kế hoạch bằng câu văn rõ ràng: từng phần của kế hoạch yêu cầu, tính hay trao điều gì.
### Một chỗ trống có thể là tên, công thức có tên, con số, hay ngưỡng viết bằng lời (“ít nhất 90%”).

explain-plan = Kế hoạch “{ $name }” cho { $period }.
explain-plan-always = Kế hoạch “{ $name }”, cho mọi kỳ kể từ ngày có hiệu lực.
explain-plan-own-year = Nửa năm, quý và tháng tính theo lịch; mỗi kỳ thuộc về năm mà kỳ đó kết thúc.
explain-plan-scope = Kế hoạch dành cho đơn vị { $scope } và mọi đơn vị bên dưới.
explain-plan-no-contest = Không tổ chức thi đua trong { $periods }; điều này không làm đứt chuỗi liên tiếp.
explain-named = “{ $name }”
explain-late-reports = số báo cáo nộp muộn
explain-gathered = { $how ->
        [mean] trung bình của { $of }
        [lowest] thấp nhất trong { $of }
       *[highest] cao nhất trong { $of }
    }
explain-rounded = { $how ->
        [floor] { $of }, làm tròn xuống đến { $digits } chữ số sau dấu phẩy
        [ceiling] { $of }, làm tròn lên đến { $digits } chữ số sau dấu phẩy
        [truncate] { $of }, cắt bớt sau { $digits } chữ số sau dấu phẩy
       *[round] { $of }, làm tròn đến { $digits } chữ số sau dấu phẩy
    }
explain-change = { $told ->
        [points] { $against ->
            [year] số điểm phần trăm mà { $quantity } cao hơn năm { $then }
            [pace] số điểm phần trăm mà { $quantity } cao hơn { $then }
           *[year-before] số điểm phần trăm mà { $quantity } cao hơn năm trước
        }
       *[change] { $against ->
            [year] mức thay đổi của { $quantity } so với năm { $then }
            [pace] mức thay đổi của { $quantity } so với { $then }
           *[year-before] mức thay đổi của { $quantity } so với năm trước
        }
    }
explain-pace = tiến độ đều của “{ $target }” (từ { $begin } đến { $end })
explain-days-from = số ngày từ { $from } đến { $to }
explain-year-start = ngày đầu năm
explain-year-end = ngày cuối năm
explain-of-year = { $day } của năm
explain-of-year-before = { $day } của năm trước
explain-days-before = { $count } ngày trước { $day }
explain-days-after = { $count } ngày sau { $day }
explain-months-before = { $count } tháng trước { $day }
explain-months-after = { $count } tháng sau { $day }
explain-basis = Căn cứ: { $basis }.

## Biểu mẫu

explain-form-month = Biểu mẫu “{ $name }”: { $units } báo cáo hằng tháng.
explain-form-quarter = Biểu mẫu “{ $name }”: { $units } báo cáo hằng quý.
explain-form-half = Biểu mẫu “{ $name }”: { $units } báo cáo nửa năm một lần.
explain-form-year = Biểu mẫu “{ $name }”: { $units } báo cáo hằng năm.
explain-due = Báo cáo là muộn khi nộp sau ngày kết thúc kỳ quá { $days } ngày.
explain-item-yes-no-flow = “{ $name }”: có hoặc không; có trong bất kỳ kỳ nào là có.
explain-item-yes-no-stock = “{ $name }”: có hoặc không; lấy câu trả lời cuối cùng.
explain-item-yes-no-assigned = “{ $name }”: có hoặc không, do cấp trên xác định; lấy câu trả lời cuối cùng.
explain-item-count-flow = “{ $name }”: số đếm; cộng dồn các kỳ.
explain-item-count-stock = “{ $name }”: số đếm; lấy số cuối cùng.
explain-item-count-assigned = “{ $name }”: số đếm do cấp trên giao; lấy số cuối cùng.
explain-item-date = “{ $name }”: một ngày do chính đơn vị trả lời; lấy ngày cuối cùng.
explain-item-date-assigned = “{ $name }”: một ngày do cấp trên giao; lấy ngày cuối cùng.
explain-item-amount-flow = “{ $name }”: lượng tính bằng { $measure }; cộng dồn các kỳ.
explain-item-amount-stock = “{ $name }”: lượng tính bằng { $measure }; lấy số cuối cùng.
explain-item-amount-assigned = “{ $name }”: lượng tính bằng { $measure } do cấp trên giao; lấy số cuối cùng.
explain-check = Báo cáo bị trả lại trừ khi câu trả lời { $threshold }.

## Chỉ số, tiêu chuẩn, thang điểm

explain-parameter = Tham số “{ $name }”: { $number }, trừ nơi có quy định khác.
explain-parameter-in = Là { $number } tại các nơi sau và cấp dưới: { $places }.
explain-parameter-from = Là { $number } kể từ { $from }.
explain-parameter-in-from = Là { $number } kể từ { $from } tại các nơi sau và cấp dưới: { $places }.
explain-indicator = Chỉ số “{ $name }”: { $quantity }.
explain-shown-percent = Hiển thị bằng phần trăm.
explain-shown-per-thousand = Hiển thị bằng phần nghìn.
explain-value-count = Giá trị là số đếm.
explain-value-amount = Giá trị là một lượng tính bằng { $measure }.
explain-value-share = Giá trị là một tỷ lệ.
explain-value-number = Giá trị là một số.
explain-higher-is-better = Càng cao càng tốt.
explain-lower-is-better = Càng thấp càng tốt.
explain-complete-at = Giá trị có hiệu lực khi { $share } số đơn vị đã báo cáo.
explain-standard = Tiêu chuẩn “{ $name }” cho { $units }: đạt khi mọi dòng dưới đây đều đúng.
explain-score = Thang điểm “{ $name }” cho { $units }: từ 0 đến { $scale } điểm, cộng từ các phần sau.
explain-part = { $weight } trên { $scale } cho { $quantity }, theo bảng này.
explain-step-from = { $points } điểm từ { $value } trở lên.
explain-step-up-to = { $points } điểm đến hết { $value }.
explain-step-below = { $points } điểm khi dưới { $value }.
explain-step-before = { $points } điểm khi trước { $value }.
explain-linear = Giữa hai bậc, điểm nằm trên đường thẳng nối hai bậc.
explain-part-full = { $weight } trên { $scale } trọn điểm, trừ những phần bị trừ.
explain-part-at-most = Cho nhiều nhất { $most } điểm của thang điểm.
explain-part-at-least = Cho ít nhất { $least } điểm của thang điểm.
explain-reduction = Trừ { $share } số điểm của phần này cho mỗi: { $quantity }.
explain-reduction-of = Mỗi lần là của một trong: { $quantity }.
explain-waived = Không tính những lần được miễn: { $quantity }.
explain-penalty = Trừ { $points } điểm cho mỗi: { $quantity }.
explain-penalty-at-most = Trừ { $points } điểm cho mỗi: { $quantity }; nhiều nhất { $most } điểm.
explain-grades = Các mức xếp loại, mức tốt nhất trước.
explain-band-from = “{ $name }”: từ { $from } điểm trở lên.
explain-band-to = “{ $name }”: từ { $from } đến { $to } điểm, kể cả hai đầu.
explain-band-from-below = “{ $name }”: từ { $from } đến dưới { $to } điểm.
explain-band-below = “{ $name }”: dưới { $to } điểm.
explain-band-when = Chỉ xếp khi điều sau cũng đúng; nếu không thì xếp mức thấp hơn liền kề.
explain-veto = Không cao hơn “{ $grade }” khi điều sau đúng, dù đạt bao nhiêu điểm.
explain-cap-own = Không cao hơn xếp loại của chính đơn vị theo “{ $name }”.
explain-cap-above = Không cao hơn xếp loại theo “{ $name }” của đơn vị cấp trên trực tiếp.
explain-cap-above-at = Không cao hơn xếp loại theo “{ $name }” của { $level } gần nhất ở cấp trên.
explain-not-assessed = Đơn vị có điều sau đúng thì không xếp loại và không tính vào cơ số nào.
explain-quota-of-grade = “{ $grade }”: không quá { $share } số đơn vị xếp loại “{ $base }”.
explain-quota-of-grade-or-better = “{ $grade }”: không quá { $share } số đơn vị xếp loại “{ $base }” trở lên.
explain-quota-of-units = “{ $grade }”: không quá { $share } tổng số { $units }.
explain-quota-floor = Phần lẻ của một đơn vị thì bỏ.
explain-quota-ceiling = Phần lẻ của một đơn vị thì tính là một.
explain-quota-round = Phần lẻ của một đơn vị thì tính là một khi từ một nửa trở lên.
explain-ties-in = Các đơn vị bằng điểm ở ngưỡng cắt đều được giữ mức xếp loại.
explain-ties-out = Các đơn vị bằng điểm ở ngưỡng cắt đều không được giữ mức xếp loại.
explain-counted-in-each = Tính riêng ở từng { $level }.
explain-counted-in-each-bloc = Tính riêng ở từng khối.

## Điều kiện

explain-answer = “{ $name }” được trả lời là có.
explain-answer-not = “{ $name }” được trả lời là không.
explain-compare = { $quantity } { $threshold }.
explain-met = Đạt tiêu chuẩn “{ $name }”.
explain-met-not = Không đạt tiêu chuẩn “{ $name }”.
explain-awarded = Danh hiệu “{ $name }” được tặng trong kỳ và không bị thu hồi.
explain-awarded-not = Danh hiệu “{ $name }” không được tặng trong kỳ, hoặc đã bị thu hồi.
explain-grade-at-least = Xếp loại theo “{ $name }” là “{ $grade }” trở lên.
explain-grade-better = Xếp loại theo “{ $name }” trên “{ $grade }”.
explain-grade-is = Xếp loại theo “{ $name }” là “{ $grade }”.
explain-grade-at-most = Xếp loại theo “{ $name }” là “{ $grade }” trở xuống.
explain-assessed = Có xếp loại theo “{ $name }”.
explain-assessed-not = Không có xếp loại theo “{ $name }”.
explain-rank = Thứ hạng theo “{ $name }” là { $place }; các đơn vị bằng điểm đồng hạng.
explain-cap-unless = Không giới hạn khi điều sau đúng.
explain-quota-other = Dưới đơn vị mà điều sau đúng thì hạn mức là { $share }.
explain-ties-by-yes = Trong số bằng điểm, đơn vị trả lời có đứng trước.
explain-ties-by-more = Trong số bằng điểm, đơn vị có nhiều hơn đứng trước: { $quantity }.
explain-ties-by-less = Trong số bằng điểm, đơn vị có ít hơn đứng trước: { $quantity }.
explain-ties-by-lot = Trong số bằng điểm, ai rút được thăm trước đứng trước: SHA-256 của “{ $seed }”, một dấu cách và mã.
explain-grade-worse = Xếp loại theo “{ $name }” dưới “{ $grade }”.
explain-all = Tất cả các điều sau đều đúng.
explain-any = Ít nhất một trong các điều sau đúng.
explain-at-least = Trong các điều sau, ít nhất { $least } điều đúng.
explain-not = Điều sau không đúng.
explain-consecutive = Điều sau đúng trong { $least } kỳ liên tiếp gần nhất.
explain-of-last = Trong { $last } kỳ gần nhất, điều sau đúng ở ít nhất { $least } kỳ.

## Danh hiệu và chỉ tiêu

explain-title = Danh hiệu “{ $name }” cho { $units }.
explain-title-by = Danh hiệu “{ $name }” cho { $units }, do cấp { $level } trao.
explain-eligible = Đơn vị được trao phải đáp ứng tất cả các điều sau.
explain-title-quota = Mỗi kỳ trao nhiều nhất { $most } lần.
explain-title-not-with = Không trao cùng danh hiệu “{ $name }” cho một thành tích.
explain-from = Có hiệu lực từ { $from }.
explain-until = Có hiệu lực đến hết { $until }.
explain-from-until = Có hiệu lực từ { $from } đến hết { $until }.
explain-target-share = Chỉ tiêu “{ $name }”: trong số { $units }, tỷ lệ đơn vị có điều sau đúng phải { $threshold }.
explain-target-count = Chỉ tiêu “{ $name }”: trong số { $units }, số đơn vị có điều sau đúng phải { $threshold }.
explain-target-each = Chỉ tiêu “{ $name }”: ở mỗi { $units }, { $quantity } phải { $threshold }.
explain-target-value = Chỉ tiêu “{ $name }”: { $quantity } phải { $threshold }.
explain-as-of = Đơn vị nào được tính là theo danh bạ đơn vị { $day }.
explain-except = Không tính các đơn vị có điều sau đúng.
explain-in-each = Phải đạt ở từng { $level } có những đơn vị như vậy.
explain-in-each-bloc = Phải đạt ở từng khối có những đơn vị như vậy.
explain-by = Phải đạt chậm nhất { $day }.

## Placement

explain-placement = Bố trí “{ $name }”, cho các chức vụ: { $units }.
explain-placement-in = Chỉ những chức vụ ở: { $units }.
explain-placement-under = Chỉ những chức vụ ở các đơn vị này hoặc bên dưới: { $units }.
explain-rule-except = Không áp dụng cho { $units }.
explain-rule-not-native = { $strength ->
        [hard] Bắt buộc: không ai giữ chức vụ ở { $level } quê mình.
       *[soft] Ưu tiên: không ai giữ chức vụ ở { $level } quê mình.
    }
explain-rule-no-kin = { $strength ->
        [hard] Bắt buộc: không có người thân giữ chức vụ trong cùng { $level }.
       *[soft] Ưu tiên: không có người thân giữ chức vụ trong cùng { $level }.
    }
explain-rule-terms = { $strength ->
        [hard] Bắt buộc: nhiều nhất { $most } nhiệm kỳ, mỗi nhiệm kỳ { $years } năm, ở một chức vụ.
       *[soft] Ưu tiên: nhiều nhất { $most } nhiệm kỳ, mỗi nhiệm kỳ { $years } năm, ở một chức vụ.
    }
explain-rule-years-in-post = { $strength ->
        [hard] Bắt buộc: nhiều nhất { $most } năm liên tục ở một chức vụ.
       *[soft] Ưu tiên: nhiều nhất { $most } năm liên tục ở một chức vụ.
    }
explain-rule-years-in-window = { $strength ->
        [hard] Bắt buộc: nhiều nhất { $most } năm ở một chức vụ trong { $within } năm gần nhất.
       *[soft] Ưu tiên: nhiều nhất { $most } năm ở một chức vụ trong { $within } năm gần nhất.
    }
explain-rule-least-in-post = { $strength ->
        [hard] Bắt buộc: ít nhất { $least } năm ở một chức vụ trước khi điều động.
       *[soft] Ưu tiên: ít nhất { $least } năm ở một chức vụ trước khi điều động.
    }
explain-rule-years-at-level = { $strength ->
        [hard] Bắt buộc: nhiều nhất { $most } năm cộng dồn ở các chức vụ cùng một cấp.
       *[soft] Ưu tiên: nhiều nhất { $most } năm cộng dồn ở các chức vụ cùng một cấp.
    }
explain-rule-not-back = { $strength ->
        [hard] Bắt buộc: không trở lại chức vụ cũ trong vòng { $years } { $unit ->
            [months] tháng
           *[years] năm
        }.
       *[soft] Ưu tiên: không trở lại chức vụ cũ trong vòng { $years } { $unit ->
            [months] tháng
           *[years] năm
        }.
    }
explain-rule-before-retirement = { $strength ->
        [hard] Bắt buộc: khi nhận chức vụ còn ít nhất { $years } { $unit ->
            [months] tháng
           *[years] năm
        } trước khi nghỉ hưu.
       *[soft] Ưu tiên: khi nhận chức vụ còn ít nhất { $years } { $unit ->
            [months] tháng
           *[years] năm
        } trước khi nghỉ hưu.
    }
explain-rule-team-share = { $strength ->
        [hard] Bắt buộc: mỗi đợt điều động nhiều nhất { $share } tập thể lãnh đạo.
       *[soft] Ưu tiên: mỗi đợt điều động nhiều nhất { $share } tập thể lãnh đạo.
    }
explain-rule-rank = { $strength ->
        [hard] Bắt buộc: ngạch “{ $rank }” trở lên.
       *[soft] Ưu tiên: ngạch “{ $rank }” trở lên.
    }
explain-rule-moved-from = { $strength ->
        [hard] Bắt buộc: ở mỗi { $level } có từ { $count } lãnh đạo chuyển đến từ { $from }.
       *[soft] Ưu tiên: ở mỗi { $level } có từ { $count } lãnh đạo chuyển đến từ { $from }.
    }
explain-rule-less = Đủ số năm này đã là quá: phải ít hơn.
explain-rule-within = Tính trong { $years } { $unit ->
            [months] tháng
           *[years] năm
        } gần nhất.
explain-rule-map = Quê quán được xét theo bản đồ ngày { $day }.
explain-rule-not-counting = Không tính thời gian giữ: { $units }.
explain-rule-counted-to = Người ở lại được tính đến hết { $day }.
explain-rule-kept = Chỉ tiêu chức vụ ở cấp { $level } chấp hành: { $wanted }.
explain-rule-unless-retiring = Không áp dụng với người nghỉ hưu trong vòng { $years } { $unit ->
            [months] tháng
           *[years] năm
        }.
explain-rule-weight = Trọng số { $weight } so với các mong muốn khác.
explain-rule-years-in-own = { $strength ->
        [hard] Bắt buộc: nhiều nhất { $most } năm cộng dồn ở các chức vụ trong cùng một { $level }.
       *[soft] Ưu tiên: nhiều nhất { $most } năm cộng dồn ở các chức vụ trong cùng một { $level }.
    }
explain-rule-not-back-to = { $strength ->
        [hard] Bắt buộc: không trở lại { $level } cũ trong vòng { $years } { $unit ->
            [months] tháng
           *[years] năm
        }.
       *[soft] Ưu tiên: không trở lại { $level } cũ trong vòng { $years } { $unit ->
            [months] tháng
           *[years] năm
        }.
    }
explain-rule-not-moved-within = { $strength ->
        [hard] Bắt buộc: người được điều động phải rời khỏi { $level }.
       *[soft] Ưu tiên: người được điều động phải rời khỏi { $level }.
    }
explain-rule-not-within-bloc = { $strength ->
        [hard] Bắt buộc: người được điều động phải rời khỏi khối.
       *[soft] Ưu tiên: người được điều động phải rời khỏi khối.
    }
explain-rule-not-together = { $strength ->
        [hard] Bắt buộc: không thay người ở hai trong các chức vụ này của cùng một đơn vị trong một ngày: { $posts }.
       *[soft] Ưu tiên: không thay người ở hai trong các chức vụ này của cùng một đơn vị trong một ngày: { $posts }.
    }
explain-rule-rank-of-post = { $strength ->
        [hard] Bắt buộc: ngạch mà chức vụ yêu cầu trở lên.
       *[soft] Ưu tiên: ngạch mà chức vụ yêu cầu trở lên.
    }
explain-rule-own-words = { $strength ->
        [hard] Bắt buộc: theo lời của kế hoạch: “{ $text }”.
       *[soft] Ưu tiên: theo lời của kế hoạch: “{ $text }”.
    }
