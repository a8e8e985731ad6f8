### Câu về kế hoạch: đọc và kiểm tra ngôn ngữ kế hoạch.
### `.fix` nói việc cần làm bây giờ. Từ của ngôn ngữ đặt giữa dấu `; tên trong kế hoạch đặt giữa dấu ngoặc kép.

## Đọc

plan-too-long = Kế hoạch có { $bytes } byte; chỉ đọc nhiều nhất { $max }.
    .fix = Hãy chia ra: kế hoạch một năm dài hai trang, năm khác là kế hoạch khác.
plan-unknown-character = Ký tự “{ $character }” không có nghĩa ở đây.
    .fix = Bỏ ký tự này, hoặc đặt những từ đi cùng vào giữa dấu ngoặc kép.
plan-hidden-character = Ở đây có ký tự không nhìn thấy được ({ $character }), có thể làm văn bản trông khác với nội dung thật.
    .fix = Bỏ ký tự này.
plan-unclosed-text = Đoạn chữ này không có dấu ngoặc kép đóng trên cùng dòng.
    .fix = Đóng bằng `"`; mỗi đoạn chữ nằm trên một dòng.
plan-unknown-escape = “{ $escape }” không thay cho ký tự nào.
    .fix = Viết `\"` cho dấu ngoặc kép, `\\` cho dấu gạch chéo ngược, `\n` cho dòng mới, `\t` cho khoảng nhảy.
plan-curly-quotes = Đây là dấu ngoặc kép của phần mềm soạn thảo.
    .fix = Đặt đoạn chữ giữa dấu ngoặc kép thẳng, `"`.
plan-text-too-long = Đoạn chữ này dài hơn { $max } byte.
    .fix = Rút ngắn lại; chỉ thị đã có nguyên văn đầy đủ.
plan-malformed-number = “{ $number }” không phải là số mà kế hoạch đọc được.
    .fix = Viết chữ số liền nhau, dấu chấm trước phần thập phân: `1234`, `0.5`. Trong kế hoạch, `1.234` chỉ hơn một chút.
plan-mixed-digits = “{ $number }” lẫn chữ số của nhiều hệ chữ.
    .fix = Viết mọi chữ số theo cùng một hệ chữ.
plan-not-a-date = “{ $text }” không phải là ngày.
    .fix = Viết năm, tháng, ngày: `2025-01-20`.
plan-expected-one-of = Ở đây cần một trong các từ sau: { $words }.
    .fix = Bắt đầu dòng bằng một trong các từ đó.
plan-expected-word = Ở đây cần từ `{ $word }`.
    .fix = Viết từ đó, hoặc xem ví dụ về cấu trúc này trong tài liệu ngôn ngữ kế hoạch.
plan-expected-sign = Ở đây cần dấu `{ $sign }`.
    .fix = Viết dấu đó vào đây.
plan-expected-name = Ở đây cần một tên.
    .fix = Viết tên gồm chữ của bất kỳ hệ chữ nào, chữ số và `_`, bắt đầu bằng chữ.
plan-expected-text = Ở đây cần một đoạn chữ.
    .fix = Viết giữa dấu ngoặc kép: `"06"`.
plan-expected-number = Ở đây cần một số.
    .fix = Viết chữ số, thêm `%` nếu là tỷ lệ: `85%`.
plan-expected-date = Ở đây cần một ngày.
    .fix = Viết năm, tháng, ngày: `2025-12-31`.
plan-expected-period = Ở đây cần một năm, nửa năm, quý hoặc tháng.
    .fix = Viết `2025`, `2025-H1`, `2025-Q3` hoặc `2025-07`.
plan-expected-day-of-year = Ở đây cần một tháng và một ngày.
    .fix = Viết `11-15` cho ngày 15 tháng 11, hoặc `11-15 của_năm_trước`.
plan-begins-on-leap-day = Năm không thể bắt đầu vào ngày 29 tháng 2, vì phần lớn các năm không có ngày đó.
    .fix = Cho năm bắt đầu vào `02-28` hoặc `03-01`.
plan-part-begins-otherwise = Chỉ cả năm mới bắt đầu vào một ngày riêng; nửa năm, quý và tháng luôn theo lịch.
    .fix = Viết cả năm, như `năm 2025 kể_từ_ngày 11-15`, hoặc bỏ `kể_từ_ngày`.
plan-due-by-within-year = Chỉ biểu mẫu hằng năm mới có hạn là một ngày trong năm; biểu mẫu tháng, quý hay nửa năm kết thúc nhiều lần.
    .fix = Viết `hạn 10 ngày`, tính từ cuối mỗi kỳ, hoặc lấy biểu mẫu `mỗi năm`.
plan-day-before-period = { $day } đã qua trước khi kỳ của kế hoạch bắt đầu: không gì có thể đến đúng hạn.
    .fix = Sửa lại ngày, hoặc viết không kèm năm, như `12-15`.
plan-counts-before-due = Báo cáo “{ $name }” đúng hạn vẫn có thể không được tính: { $period } có hạn { $due }, chỉ tính đến { $until }.
    .fix = Đặt hạn nộp sớm hơn, hoặc tính đến muộn hơn.
plan-counts-before-end = “{ $name }” chỉ tính đến { $until }, trước khi { $period } kết thúc ({ $end }): phần báo cáo sau đó không được tính.
    .fix = Tính đến muộn hơn, hoặc để kỳ cuối ra ngoài việc đánh giá.
plan-expected-expression = Ở đây cần một số, một tên hoặc một điều kiện.
    .fix = Viết tiếp cho đủ dòng, hoặc bỏ dấu hay từ cuối cùng.
plan-expected-comparator = Ở đây cần một phép so sánh.
    .fix = Nêu mức cần đạt: `>= 80%`, `> 90%`, `= 100%`, `< 10%`, `<= 5`.
plan-unknown-comparator = Đây không phải là phép so sánh.
    .fix = Viết `<`, `<=`, `=`, `>=` hoặc `>`; để nói “không phải”, viết `not` trước điều kiện.
plan-expected-end = Dòng phải kết thúc ở đây; phần sau không hiểu được.
    .fix = Xuống dòng hoặc viết `;` trước phần đó, hoặc bỏ đi.
plan-word-of-another-language = “{ $word }” là từ khóa của ngôn ngữ khác với ngôn ngữ của kế hoạch.
    .fix = Hãy viết từ khóa theo ngôn ngữ của kế hoạch này; `hasila plan fmt --in` hiển thị cả kế hoạch bằng ngôn ngữ khác.
plan-name-is-a-word = Trong ngôn ngữ ấy, tên “{ $name }” sẽ bị đọc thành từ khóa.
    .fix = Hãy đặt tên khác.
plan-text-in-formula = Ở chỗ của một số hoặc tên lại là đoạn chữ.
    .fix = Viết tên không có dấu ngoặc kép.
plan-unclosed-brace = Dấu ngoặc này chưa được đóng.
    .fix = Đóng khối bằng dấu ngoặc quay ngược lại.
plan-unopened-brace = Dấu ngoặc này không đóng khối nào.
    .fix = Bỏ đi, hoặc mở khối mà nó phải đóng.
plan-too-deep = Ở đây lồng sâu hơn { $max } bậc.
    .fix = Đặt tên riêng cho phần bên trong: một chỉ tiêu hoặc một tiêu chuẩn.
plan-missing-clause = Thiếu `{ $clause }`.
    .fix = Nêu sau tên.
plan-repeated-clause = `{ $clause }` xuất hiện ở đây lần thứ hai.
    .fix = Giữ lại một.
plan-force-not-here = Ngày hiệu lực được ghi cho phần luôn có hiệu lực.
    .fix = Chỉ ghi cho chỉ số, tiêu chuẩn, thang điểm, danh hiệu hoặc chỉ tiêu.
plan-until-before-from = Ngày cuối hiệu lực đứng trước ngày đầu.
    .fix = Đổi chỗ hai ngày, hoặc sửa một ngày.
plan-overlap-in-force = Hai quy tắc “{ $name }” có hiệu lực trong cùng những ngày.
    .fix = Kết thúc quy tắc thứ nhất vào ngày trước khi quy tắc thứ hai bắt đầu.
plan-gap-in-force = Từ { $from } đến { $until } không có quy tắc “{ $name }” nào có hiệu lực.
    .fix = Kéo dài một trong hai, trừ khi khoảng trống là cố ý.
plan-never-in-force = “{ $name }” không có hiệu lực ngày nào trong { $year }.
    .fix = Sửa ngày hiệu lực, hoặc bỏ đi.
plan-not-in-force = “{ $name }” được dùng vào { $date }, khi chưa có hoặc hết hiệu lực.
    .fix = Khai báo quy tắc cho những ngày đó, hoặc ghi ngày cho quy tắc dùng nó.
plan-too-many-dates = Quy tắc thay đổi vào hơn { $max } ngày.
    .fix = Chia kế hoạch, mỗi năm một kế hoạch.
plan-more-remarks = Còn { $count } nhận xét nữa.
    .fix = Sửa những gì đã nêu, rồi kiểm tra lại.

## Tên

plan-no-plan = Văn bản này không có kế hoạch.
    .fix = Bắt đầu bằng `plan` và tên, rồi nêu giữa dấu ngoặc căn cứ và năm của kế hoạch.
plan-second-plan = “{ $name }” là kế hoạch thứ hai trong cùng một văn bản.
    .fix = Đặt vào tệp riêng.
plan-duplicate-name = “{ $name }” được khai báo hai lần.
    .fix = Đặt tên khác cho một trong hai.
plan-first-here = Lần đầu ở đây.
plan-unknown-name = Ở đây không có gì tên là “{ $name }”.
    .fix = Khai báo thành khoản mục của biểu mẫu hoặc thành chỉ tiêu, hoặc sửa lại tên.
plan-unknown-word = “{ $name }” không phải là cấp hay loại trong kế hoạch này.
    .fix = Sửa lại, hoặc thêm vào `levels` hay `kinds`.
plan-unknown-level = “{ $name }” không phải là cấp trong kế hoạch này.
    .fix = Sửa lại, hoặc thêm vào `levels`.
plan-unknown-standard = Không có tiêu chuẩn nào tên là “{ $name }”.
    .fix = Khai báo bằng `standard`, hoặc sửa lại tên.
plan-unknown-score = Không có thang điểm nào tên là “{ $name }”.
    .fix = Khai báo bằng `score`, hoặc sửa lại tên.
plan-unknown-title = Không có danh hiệu nào tên là “{ $name }”.
    .fix = Khai báo bằng `title`, hoặc sửa lại tên.
plan-unknown-grade = “{ $name }” không phải là mức xếp loại của thang điểm này.
    .fix = Thêm vào `grades`, hoặc sửa lại tên.
plan-unknown-function = “{ $name }” không phải là hàm.
    .fix = Có các hàm `change(a, year_before)`, `points(a, year_before)`, `pace(target)`, `met(standard)`, `grade(score)` và `awarded(title)`.
plan-bare-name = “{ $name }” không phải là khoản mục; ở đây cần gì ở nó?
    .fix = Viết `met(...)` cho tiêu chuẩn và `awarded(...)` cho danh hiệu.
plan-one-name-wanted = Giữa hai dấu ngoặc đơn này cần một tên.
    .fix = Viết `met(standard)`, `grade(score)` hoặc `awarded(title)`.
plan-no-instrument = Trích dẫn không nêu văn bản nào, và kế hoạch cũng không có căn cứ.
    .fix = Viết số của văn bản sau `cite`, hoặc thêm vào kế hoạch dòng `basis "number" of date`.
plan-no-letters = Các ký tự được trích dẫn là hai số nguyên: vị trí đầu và một số lớn hơn, ngay sau ký tự cuối.
    .fix = Viết như khi rà soát văn bản đã nêu: `letters 17 to 27`.
plan-circle = Những nội dung này dẫn đến nhau thành vòng: { $names }.
    .fix = Để một trong số đó chỉ dựa vào số liệu được báo cáo.
plan-also-in-circle = Nội dung này cũng thuộc vòng đó.

## Biểu mẫu

plan-empty-block = “{ $name }” không có dòng nào.
    .fix = Viết ít nhất một dòng giữa hai dấu ngoặc.
plan-missing-kind = Chưa nói câu trả lời cho “{ $name }” là gì.
    .fix = Viết `yes_no`, `count` hoặc `amount "measure"` sau tên.
plan-missing-role = Chưa nói số liệu nhiều kỳ của “{ $name }” hợp thành một như thế nào.
    .fix = Viết `flow` nếu cộng lại, `stock` nếu lấy số cuối, `assigned` nếu cấp trên giao.
plan-missing-measure = Chưa nói “{ $name }” đo bằng gì.
    .fix = Viết đơn vị đo sau `amount`: `amount "km2" scale 2`.
plan-scale-too-large = Có hơn { $max } chữ số sau dấu thập phân.
    .fix = Viết `scale` nhỏ hơn.
plan-check-beyond-form = Phép kiểm tra chỉ dùng khoản mục của chính biểu mẫu và số cố định, cộng và trừ với nhau.
    .fix = So với khoản mục của biểu mẫu này, hoặc đưa thành tiêu chuẩn.
plan-not-a-whole-number = “{ $number }” không phải là số nguyên từ 0 đến 65.535.
    .fix = Viết số nguyên không có dấu.

## Số và điều kiện

plan-parameter-of-two-sorts = Con số này khác loại với số đầu của tham số: một số có dấu `%`, một số không có.
    .fix = Viết cả hai có dấu, hoặc cả hai không dấu.
plan-parameter-line-for-all = Dòng này không nói áp dụng ở đâu hay từ ngày nào.
    .fix = Thêm `in "code"`, `for level` hoặc `from date`, hoặc sửa con số sau dấu `=`.
plan-parameter-said-twice = Cùng một nơi, từ cùng một ngày, lại có hai con số.
    .fix = Bỏ một trong hai, hoặc cho nó bắt đầu từ ngày khác.
plan-parameter-after-year = Con số này không bao giờ được dùng: { $date } ở sau kỳ của kế hoạch, { $period }.
    .fix = Sửa lại ngày, hoặc bỏ dòng này.
plan-adding-shares = Tỷ lệ không cộng, không trừ được: 50 % của mười và 50 % của một nghìn không phải là 100 % của cái gì cả.
    .fix = Cộng các phần và cộng các tổng, rồi chia: `(a + b) / (c + d)`.
plan-different-measures = Hai nội dung này không đo bằng cùng một đơn vị.
    .fix = Cộng và so sánh số đếm với số đếm, số lượng với số lượng cùng đơn vị đo.
plan-no-multiplication = Không nhân hai đại lượng với nhau, chỉ nhân một đại lượng với một số.
    .fix = Viết `cases * 2`; để hiện tỷ số theo phần trăm, viết `as percent` phía sau.
plan-whole-not-positive = Số chia không lớn hơn 0.
    .fix = Chia cho một khoản mục, hoặc cho số lớn hơn 0.
plan-yes-no-as-number = “{ $name }” được trả lời có hoặc không, không phải là số.
    .fix = Đếm các đơn vị trả lời có: `count of commune where launched`, hoặc `share of commune where launched`.
plan-date-as-flow = “{ $name }” là một ngày: ngày của nhiều kỳ không cộng được với nhau.
    .fix = Bỏ từ đó đi, hoặc viết `assigned` nếu ngày do cấp trên giao.
plan-reckoned-from-what = Một ngày được tính từ một ngày khác: một ngày cụ thể, `year_start`, `year_end`, hoặc một mục là ngày.
    .fix = Viết như sau: `30 days after received`, `3 months before year_end`.
plan-shift-too-far = Không tính một ngày xa đến thế: nhiều nhất { $max }.
    .fix = Viết thẳng ngày đó.
plan-day-against-number = Ngày chỉ so với ngày, không so với số.
    .fix = Viết một ngày, như `2025-03-31` hoặc `03-31 of year`; nếu là số ngày, viết `days from a to b`.
plan-arithmetic-of-days = Không cộng, chia hay làm tròn ngày.
    .fix = Viết `days from a to b` cho khoảng giữa hai ngày, `30 days after a` cho một ngày sau đó.
plan-step-not-fixed = Một bậc của bảng đứng ở một số, hoặc ở một ngày không tùy thuộc câu trả lời.
    .fix = Viết như sau: `100 at 95%`, `50 at 03-31 of year`.
plan-threshold-not-a-day = Chỉ tiêu về một ngày cần một ngày như `2025-03-31`.
    .fix = Với ngày thay đổi theo năm, hãy đếm đơn vị: `share of commune where approved <= 03-31 of year`.
plan-number-as-condition = Đây là số, còn ở đây cần một điều kiện.
    .fix = Nêu số này phải thế nào so với số khác: `>= 85%`.
plan-condition-as-number = Đây là điều kiện, còn ở đây cần một số.
    .fix = Đếm các đơn vị thỏa điều kiện: `count of ... where ...`.
plan-score-as-number = “{ $name }” là thang điểm; điểm của nó không dùng để tính toán.
    .fix = Hỏi mức xếp loại: `grade(score) >= good`.
plan-standard-as-number = “{ $name }” là tiêu chuẩn, còn ở đây cần một số.
    .fix = Đếm các đơn vị đạt tiêu chuẩn: `share of ... where met(standard)`.
plan-change-against-what = Chưa nói mức thay đổi so với cái gì.
    .fix = Viết `change(a, year_before)`, `change(a, 2022)` hoặc `change(a, pace(target))`.
plan-base-year-not-before = Năm gốc { $year } không ở trước { $period }.
    .fix = Viết một năm sớm hơn, hoặc sửa năm của kế hoạch.
plan-points-of-shares = Điểm phần trăm là khoảng cách giữa hai tỷ lệ, mà đây không phải tỷ lệ.
    .fix = Viết một tỷ số hoặc chỉ số là tỷ lệ; với con số thì viết `change(a, year_before)`.
plan-points-not-percent = Điểm phần trăm không phải là phần trăm: từ 40 % lên 50 % là 10 điểm, tức tăng 25 %.
    .fix = Viết con số không kèm dấu, hoặc dùng `change(...)` thay cho `points(...)`.
plan-unknown-target = Không có chỉ tiêu nào tên là “{ $name }”.
    .fix = Khai báo bằng `target`, hoặc sửa lại tên.
plan-pace-of-what = Tiến độ là tiến độ của một chỉ tiêu.
    .fix = Viết `pace(target)`.
plan-no-pace = “{ $name }” không có tiến độ: chỉ con số phải đạt trước một ngày mới có.
    .fix = Dùng tiến độ của một chỉ tiêu như `houses_finished by 2025-12-31 >= 3553`, trong kế hoạch có ghi năm.
plan-change-of-constant = Số cố định thì không thay đổi.
    .fix = Viết một khoản mục hoặc chỉ tiêu.
plan-chained-comparison = Hai phép so sánh viết liền thành một.
    .fix = Viết tách ra: `a >= 5 and a <= 10`.
plan-grade-against-what = Mức xếp loại được so với một mức của chính thang điểm đó.
    .fix = Viết `grade(score) >= good`.
plan-mixed-and-or = `and` và `or` đứng cạnh nhau, mỗi người đọc sẽ hiểu một cách.
    .fix = Đặt một trong hai vào dấu ngoặc đơn.
plan-empty-group = Nhóm này trống.
    .fix = Viết các điều kiện giữa hai dấu ngoặc.
plan-more-than-there-are = Yêu cầu ít nhất { $count }, mà chỉ có { $of }.
    .fix = Yêu cầu ít hơn, hoặc thêm phần còn thiếu.
plan-at-least-none = Ít nhất 0 thì lúc nào cũng đúng.
    .fix = Yêu cầu ít nhất 1, hoặc bỏ nhóm này.
plan-too-many-editions = Yêu cầu nhiều hơn { $max } kỳ.
    .fix = Yêu cầu nhiều nhất { $max } kỳ.
plan-title-with-itself = Danh hiệu “{ $name }” được nêu là không tặng cùng chính nó.
    .fix = Nêu danh hiệu khác; một danh hiệu vốn không tặng hai lần cho một thành tích.
plan-title-asks-for-itself = Điều kiện của danh hiệu “{ $name }” phụ thuộc vào chính danh hiệu này, kể cả lần tặng của kỳ này.
    .fix = Hãy hỏi danh hiệu khác: nếu không, lần tặng kỳ này tự quyết định về chính nó.
plan-editions-of-last-only = Chỉ điều kiện cuối cùng được xét qua nhiều kỳ.
    .fix = Đặt tất cả trong ngoặc đơn để xét tất cả qua nhiều kỳ, hoặc đưa điều kiện này lên đầu.
plan-share-needs-percent = Một tỷ lệ được so với số lớn hơn một.
    .fix = Viết `%` phía sau, hoặc viết phần lẻ của một.
plan-percent-of-number = Đây không phải là tỷ lệ nên không có phần trăm.
    .fix = Viết số thường, hoặc chia cho tổng trước.
plan-count-needs-whole-number = Thứ đếm được là số nguyên.
    .fix = Viết số nguyên.
plan-not-a-proper-share = Ở đây cần tỷ lệ lớn hơn 0 % và không quá 100 %.
    .fix = Viết kèm dấu: `95%`.
plan-not-positive = “{ $number }” không lớn hơn 0.
    .fix = Viết số lớn hơn 0, hoặc bỏ dòng này.
plan-indicator-is-constant = Chỉ tiêu này như nhau với mọi đơn vị ở mọi lúc.
    .fix = Viết các khoản mục dùng để tính, hoặc viết thẳng con số ở chỗ dùng.
plan-too-large = Viết ra đầy đủ, “{ $name }” sâu hơn { $depth } bậc hoặc cần hơn { $steps } bước.
    .fix = Để nó dựa vào ít nội dung khác hơn.

## Thang điểm

plan-weights-not-100 = Tổng các trọng số của “{ $name }” là { $sum }, không phải { $total }.
    .fix = Sửa các trọng số để tổng bằng { $total }; nếu tổng khác, hãy ghi ra: `score name for commune of 300`.
plan-no-steps = Phần này không có bảng điểm.
    .fix = Viết bảng giữa hai dấu ngoặc: `{"{"} 100 at 95%; 60 at 75% {"}"} linear`.
plan-steps-not-in-order = Các bậc của bảng này không theo thứ tự, hoặc có hai bậc cùng một chỗ.
    .fix = Để điểm giảm dần qua từng bậc, còn giá trị chỉ giảm hoặc chỉ tăng.
plan-below-not-last = Khi càng nhiều càng tốt, chỉ bậc cuối được ghi `below`.
    .fix = Viết `at` ở đây, hoặc đặt bậc này xuống cuối.
plan-points-are-plain = Điểm là số thường, tính trên 100.
    .fix = Bỏ dấu đi.
plan-points-beyond-100 = Điểm từ 0 đến { $most }.
    .fix = Viết điểm trên thang { $most }; `weight` nói mỗi phần của thang điểm được tính bao nhiêu.
plan-part-limit = Một phần cho từ 0 đến trọng số { $weight } điểm, và mức ít nhất không vượt mức nhiều nhất.
    .fix = Viết `at most` và `at least` theo điểm của thang điểm.
plan-rank-against-what = Thứ hạng được so với một vị trí: 1 là đứng đầu.
    .fix = Viết như sau: `rank(movement) <= 3 in each province`.
plan-quota-where-of-whom = Tỷ lệ khác dành cho các nhóm dưới một đơn vị, mà hạn mức này không có nhóm như vậy.
    .fix = Nói rõ dưới đơn vị nào: `in each agency`.
plan-penalty-per-share = Điểm trừ tính cho mỗi thứ đếm được, không tính cho tỷ lệ.
    .fix = Nêu một số đếm, chẳng hạn `late_report`.
plan-band-is-empty = Không có điểm nào thuộc “{ $name }”.
    .fix = Viết giới hạn dưới trước.
plan-bands-overlap = Điểm { $score } sẽ vừa là “{ $worse }” vừa là “{ $better }”.
    .fix = Kết thúc mức thấp trước khi mức cao bắt đầu: `below 75` không gồm 75.
plan-bands-with-equal-limits = “{ $worse }” và “{ $better }” cùng bắt đầu từ { $score }.
    .fix = Cho mỗi mức một giới hạn riêng.
plan-gap-between-bands = Điểm { $score } không có mức xếp loại: không nói gì về khoảng giữa { $low } và { $high }.
    .fix = Để mỗi mức nối đến mức kế tiếp: `from 75`, hoặc `from 50 below 75`.
plan-top-without-grade = Điểm { $most } không có mức xếp loại.
    .fix = Bỏ chỗ kết thúc của mức cao nhất, hoặc viết `to { $most }`.
plan-next-band = Đây là mức kế bên.
plan-gap-between-steps = Một bảng của “{ $name }” không nói gì về { $value }; giá trị này nhận điểm của bậc dưới.
    .fix = Thêm một bậc, hoặc viết `at` ở chỗ bảng ghi `below`.

## Mục tiêu

plan-threshold-not-a-number = Mức cần đạt là một số cố định.
    .fix = Để so số này với số kia, hãy chia: `a / b >= 100%`.
plan-constant-measure = Nội dung này như nhau với mọi đơn vị ở mọi lúc nên không thể là mục tiêu.
    .fix = Viết một khoản mục, một chỉ tiêu, hoặc `share of ... where ...`.
plan-in-each-of-what = `in each { $group }` đếm đơn vị của một diện, mà ở đây không có diện nào.
    .fix = Viết `each { $group }: ...`, hoặc `share of ... where ...`.
plan-deadline-outside-year = { $date } không thuộc kỳ của kế hoạch, { $period }.
    .fix = Sửa lại ngày, hoặc `year` của kế hoạch.

## Những gì khó có thể là ý định

plan-numerator-is-denominator = Một nội dung được chia cho chính nó: kết quả là 100 % dù báo cáo thế nào.
    .fix = Viết phần ở trên và tổng ở dưới.
plan-divided-by-one = Một nội dung được chia cho một, nên đây không phải là tỷ lệ.
    .fix = Chia cho tổng mà nó thuộc về, hoặc bỏ phép chia.
plan-minus-itself = Một nội dung được trừ đi chính nó: kết quả là 0 dù báo cáo thế nào.
    .fix = Viết nội dung cần trừ.
plan-round-what = Một đại lượng được làm tròn đến 0 đến 9 chữ số.
    .fix = Viết `round(a, 2)`, hoặc `floor(a)` cho số nguyên; có `floor`, `ceiling`, `round` và `truncate`.
plan-same-formula = “{ $name }” có cùng công thức với “{ $first }”.
    .fix = Sửa công thức bị chép lại, hoặc dùng chung một tên.
plan-grades-differ = “{ $name }” không có mức { $names }, nên chưa rõ thế nào là không cao hơn.
    .fix = Đặt tên các mức của hai thang điểm như nhau.
plan-not-above-what = Một mức xếp loại không cao hơn mức của một thang điểm khác.
    .fix = Viết `not above grade(score)`, thêm `of above` hoặc `of province` cho đơn vị cấp trên.
plan-quota-not-at-most = Hạn mức nói tối đa bao nhiêu đơn vị được “{ $name }”, nên phải là `<=`; kết quả chưa tính đến nó.
    .fix = Viết `quota { $name } <= 20% of good, floor`.
plan-lot-without-seed = Rút thăm cần một chuỗi gốc mà ai cũng biết.
    .fix = Ghi kết quả đã rút công khai: `ties by lot "Draw of 12 January: 04 17 23"`.
plan-quota-limits-nothing = Không thang điểm nào có các mức của hạn mức này; kết quả chưa tính đến nó.
    .fix = Lấy cả hai mức từ `grades` của một thang điểm.
plan-quota-on-last-grade = “{ $name }” là mức thấp nhất: không thể xuống mức nào nữa, nên hạn mức không có tác dụng.
    .fix = Giới hạn một mức cao hơn, hoặc bỏ hạn mức này.
plan-quota-without-rounding = Chưa nói phần lẻ của một đơn vị tính thế nào; nó được làm tròn xuống.
    .fix = Viết thêm `, floor`, `, ceiling` hoặc `, round` như trong quy định.
plan-quota-of-small-groups = Nơi cơ sở tính dưới { $least }, không đơn vị nào được “{ $name }” (`{ $rounding }`).
    .fix = Giữ nguyên nếu quy định muốn vậy; nếu không, viết `ceiling` hoặc chọn nhóm rộng hơn.
plan-complement-leaves-no-room = “{ $name }” là mặt ngược của “{ $first }”: hai mục tiêu không chừa chỗ cho đơn vị chưa được đánh giá.
    .fix = Giữ cả hai nếu chỉ thị có cả hai; đơn vị chưa được đánh giá tính vào tổng của mỗi bên, không tính vào phần của bên nào.
plan-never-missed = “{ $name }” không thể không đạt, dù báo cáo thế nào.
    .fix = Xem lại phép so sánh và con số phía sau.
plan-never-met = “{ $name }” không thể đạt, dù báo cáo thế nào.
    .fix = Xem lại phép so sánh và con số phía sau.
plan-nobody-reports = “{ $name }” được hỏi ở những đơn vị không báo cáo nội dung này: { $words }.
    .fix = Thêm vào `from` của biểu mẫu, hoặc bỏ ra ở đây.
plan-veto-without-effect = “{ $name }” là hạng cao nhất: cấm vượt hạng này thì không cấm được gì.
    .fix = Nêu hạng không được vượt, một hạng thấp hơn.
plan-never-holds = “{ $name }” đòi hỏi một điều và điều ngược lại: không bao giờ đạt.
    .fix = Bỏ một trong hai, hoặc nối bằng `any`.
plan-population-can-vanish = Nếu ngoại lệ loại ra mọi đơn vị thì “{ $name }” không đạt cũng không trượt.
    .fix = Giữ nguyên nếu đúng ý; có thể thêm chỉ tiêu giới hạn số đơn vị được loại ra.
plan-unused-item = “{ $name }” được báo cáo mà không có gì trong kế hoạch dùng đến.
    .fix = Dùng đến, hoặc đừng hỏi.
plan-unused-indicator = Không có gì trong kế hoạch dùng chỉ tiêu “{ $name }”.
    .fix = Vẫn có thể xem và xếp hạng theo chỉ tiêu này; nếu không ai dùng thì bỏ đi.
plan-placement-own-words = Quy tắc này được giữ nguyên lời; không thể giải thích hay hiển thị bằng ngôn ngữ khác.
    .fix = Viết theo một quy tắc ở mục *Placement* của ngôn ngữ kế hoạch, nếu có quy tắc cùng ý.
plan-placement-window = Số năm cho phép nhiều hơn khoảng thời gian xét, nên quy tắc không bao giờ ràng buộc.
    .fix = Đổi chỗ hai số, hoặc sửa một số.
plan-kept-not-a-share = “{ $sign } { $number }” không phải là tỷ lệ chức vụ có thể yêu cầu chấp hành một quy tắc.
    .fix = Viết tỷ lệ từ 0% đến 100%, ít nhất, trên hoặc đúng bằng: tỷ_lệ_chấp_hành > 90% ở commune.
plan-placement-share = Một phần của tập thể phải nằm giữa không và tất cả.
    .fix = Viết một phân số như `1/3`.
plan-placement-none = “{ $number }” không lớn hơn không.
    .fix = Viết một số lớn hơn không.
plan-placement-never = Ngày cuối của quy tắc này đứng trước ngày đầu, nên quy tắc không bao giờ ràng buộc.
    .fix = Đổi chỗ hai ngày, hoặc sửa một ngày.
plan-placement-no-ranks = Kế hoạch không nói ngạch nào cao hơn ngạch nào, nên chỉ chính ngạch đó mới đạt.
    .fix = Ghi các ngạch trong khối của kế hoạch, cao nhất trước: `ranks a > b > c`.
plan-placement-twice = Quy tắc này được viết hai lần cho cùng những ngày.
    .fix = Bỏ bớt một.
plan-placement-unknown-level = “{ $name }” không phải là cấp của kế hoạch, nên quy tắc không ràng buộc ai.
    .fix = Nêu một cấp của kế hoạch.
plan-placement-unknown-rank = “{ $name }” không phải là ngạch của kế hoạch.
    .fix = Nêu một ngạch trong khối của kế hoạch, hoặc thêm ngạch này.
plan-rank-twice = Ngạch “{ $name }” được ghi hai lần.
    .fix = Bỏ bớt một.

## Những gì thay đổi từ kế hoạch này sang kế hoạch sau

plan-added-form = Biểu mẫu “{ $name }” là mới.
plan-removed-form = Biểu mẫu “{ $name }” không còn.
plan-added-item = Khoản mục “{ $name }” là mới.
plan-removed-item = Khoản mục “{ $name }” không còn.
plan-added-parameter = Tham số “{ $name }” là mới.
plan-added-indicator = Chỉ tiêu “{ $name }” là mới.
plan-removed-parameter = Tham số “{ $name }” không còn.
plan-removed-indicator = Chỉ tiêu “{ $name }” không còn.
plan-added-standard = Tiêu chuẩn “{ $name }” là mới.
plan-removed-standard = Tiêu chuẩn “{ $name }” không còn.
plan-added-score = Thang điểm “{ $name }” là mới.
plan-removed-score = Thang điểm “{ $name }” không còn.
plan-added-title = Danh hiệu “{ $name }” là mới.
plan-removed-title = Danh hiệu “{ $name }” không còn.
plan-added-target = Mục tiêu “{ $name }” là mới.
plan-removed-target = Mục tiêu “{ $name }” không còn.
plan-added-set-aside = Quy tắc bố trí mới: “{ $line }” ({ $name }).
plan-removed-set-aside = Quy tắc bố trí không còn: “{ $line }” ({ $name }).
plan-changed-plan-name = Kế hoạch “{ $before }” đổi tên thành “{ $after }”.
plan-changed-labels = “{ $name }” có nhãn khác.
plan-changed-basis = “{ $name }” dựa trên điều khoản khác: { $before } → { $after }.
plan-changed-year = Kế hoạch dành cho kỳ khác: { $before } → { $after }.
plan-changed-scope = Kế hoạch dành cho đơn vị khác: { $before } → { $after }.
plan-changed-no-contest = Các kỳ không tổ chức thi đua thay đổi: { $before } → { $after }.
plan-changed-force = “{ $name }” có hiệu lực vào những ngày khác: { $before } → { $after }.
plan-changed-levels = Các cấp thay đổi: { $before } → { $after }.
plan-changed-kinds = Các loại thay đổi: { $before } → { $after }.
plan-changed-ranks = Các ngạch thay đổi: { $before } → { $after }.
plan-changed-units = “{ $name }” dành cho đơn vị khác: { $before } → { $after }.
plan-changed-scale = “{ $name }” có tổng điểm khác: { $before } → { $after }.
plan-changed-cycle = Biểu mẫu “{ $name }” báo cáo theo chu kỳ khác: { $before } → { $after }.
plan-changed-due = Biểu mẫu “{ $name }” có hạn nộp khác: { $before } → { $after }.
plan-changed-cut-off = Báo cáo “{ $name }” được tính đến một ngày khác: { $before } → { $after }.
plan-changed-sections = Biểu mẫu “{ $name }” được chia khác: { $before } → { $after }.
plan-changed-form = Khoản mục “{ $name }” chuyển sang biểu mẫu khác: { $before } → { $after }.
plan-changed-kind = Câu trả lời cho “{ $name }” thuộc loại khác: { $before } → { $after }.
plan-changed-role = Số liệu nhiều kỳ của “{ $name }” hợp thành một theo cách khác: { $before } → { $after }.
plan-changed-checks = “{ $name }” được kiểm tra theo cách khác: { $before } → { $after }.
plan-changed-parameter = Tham số “{ $name }” thay đổi: { $before } → { $after }.
plan-changed-formula = “{ $name }” được tính theo cách khác: { $before } → { $after }.
plan-changed-shown = “{ $name }” được hiển thị theo cách khác: { $before } → { $after }.
plan-changed-direction = Với “{ $name }”, chiều tốt hơn đã đổi: { $before } → { $after }.
plan-changed-completeness = “{ $name }” có giá trị từ một tỷ lệ số liệu khác: { $before } → { $after }.
plan-added-line = “{ $name }” có dòng mới: { $line }
plan-removed-line = “{ $name }” mất một dòng: { $line }
plan-added-part = “{ $name }” có phần mới “{ $part }”: { $after }
plan-removed-part = “{ $name }” mất phần “{ $part }”: { $before }
plan-changed-part = Phần “{ $part }” của “{ $name }” thay đổi: { $before } → { $after }
plan-added-grade = “{ $name }” có mức xếp loại mới “{ $part }”: { $after }.
plan-removed-grade = “{ $name }” mất mức xếp loại “{ $part }”: { $before }.
plan-changed-grade = Mức xếp loại “{ $part }” của “{ $name }” thay đổi: { $before } → { $after }.
plan-changed-giver = Danh hiệu “{ $name }” do cấp khác trao: { $before } → { $after }.
plan-changed-measure = Mục tiêu “{ $name }” đo nội dung khác: { $before } → { $after }.
plan-changed-threshold = Ngưỡng của “{ $name }” thay đổi: { $before_sign ->
        [less] dưới { $before }
        [at-most] không quá { $before }
        [exactly] đúng { $before }
        [at-least] ít nhất { $before }
       *[more] trên { $before }
    } → { $after_sign ->
        [less] dưới { $after }
        [at-most] không quá { $after }
        [exactly] đúng { $after }
        [at-least] ít nhất { $after }
       *[more] trên { $after }
    }.
plan-changed-deadline = “{ $name }” có thời hạn khác: { $before } → { $after }.
