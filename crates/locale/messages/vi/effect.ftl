### Câu về tác động: một biện pháp đã làm được gì, chắc đến đâu, cần lưu ý gì.

effect-head = { $treatment } đã làm gì với "{ $figure }", từ { $first } đến { $last }, bản đồ { $map }, tính đến mục { $entry }
effect-better = Nhờ đó các đơn vị được áp dụng làm tốt hơn: { $value }, trong khoảng { $low } đến { $high }.
effect-worse = Do đó các đơn vị được áp dụng làm kém hơn: { $value }, trong khoảng { $low } đến { $high }.
effect-open = Chưa thể nói các đơn vị được áp dụng làm tốt hơn hay kém hơn: { $value }, trong khoảng { $low } đến { $high }.
effect-no-interval = Ước lượng là { $value }. Không thể nói chắc đến đâu, vì chỉ một cụm được áp dụng không cho thấy phần của ngẫu nhiên.
effect-sure = Nếu không có nó các đơn vị vẫn thay đổi như nhau, thì khoảng lập theo cách này chứa sự thật trong 95 trên 100 nghiên cứu.
effect-basis = Dựa trên { $treated } đơn vị được áp dụng và { $never } đơn vị chưa bao giờ, qua { $periods } kỳ; bắt đầu ở { $groups } kỳ khác nhau; các đơn vị cùng một { $level } tính là một cụm, tất cả { $clusters } cụm. Đã biết { $known } trên { $possible } kết quả.
effect-ages = Theo số kỳ từ khi bắt đầu; dải đúng cho mọi dòng cùng lúc:
effect-column = { $column ->
        [age] kể từ
        [value] tác động
        [low] từ
        [high] đến
        [band-low] dải từ
        [band-high] dải đến
       *[treated] đơn vị được áp dụng
    }
effect-withheld = không công bố
effect-checks = Các phép kiểm lẽ ra không thấy gì:
effect-check-leads = Trước khi bắt đầu ({ $count } phép so): cách xa như vậy do ngẫu nhiên trong { $chance } trường hợp.
effect-check-earlier = Nếu bắt đầu sớm hơn { $by } kỳ: { $value }, trong khoảng { $low } đến { $high }.
effect-check-dealt = Chia lại ngày bắt đầu { $draws } lần: tác động lớn như vậy trong { $chance } số lần chia.
effect-check-unaffected = Với "{ $figure }", thứ lẽ ra không đổi: { $value }, trong khoảng { $low } đến { $high }.
effect-check-unaffected-none = Với "{ $figure }", thứ lẽ ra không đổi: biết quá ít để lập khoảng.
effect-second = Cách thứ hai (quy nạp) cho { $value }, trong khoảng { $low } đến { $high }; cách đầu, đếm như nhau, cho { $simple }.
effect-mind = Cần lưu ý:
effect-cannot = Kết quả không nói vì sao, không nói gì về một cá nhân, cũng không về các đơn vị ngoài nó. Hạt gieo: { $seed }.
effect-lack-periods = Một kỳ là không đủ, phải có một kỳ trước và một kỳ sau khi bắt đầu.
    .fix = Hỏi nhiều kỳ hơn bằng --periods.
effect-lack-treated = Quá ít đơn vị được áp dụng có đủ điều kiện: { $count }, mà cần ít nhất { $least }.
    .fix = Nêu thêm đơn vị, hỏi nhiều kỳ hơn trước khi bắt đầu, hoặc tính cả đơn vị thiếu số liệu bằng --with-gaps.
effect-lack-controls = Còn quá ít đơn vị để so sánh: { $count }, mà cần ít nhất { $least }.
    .fix = Hỏi một cấp có nhiều đơn vị hơn, hoặc dùng --controls not-yet.
effect-empty-periods = Các kỳ không ai có kết quả: { $periods }. Mọi đơn vị đều thiếu.
    .fix = Bỏ chúng khỏi --periods.
effect-changed-units = Đơn vị không có mặt ở mọi kỳ (thành lập, sáp nhập, giải thể): { $count }. Phần trống của chúng tính là thiếu.
    .fix = Với --map today, số liệu được chuyển về các đơn vị hiện nay.
effect-named-again = Đơn vị được nêu với nhiều ngày: { $count }. Tính ngày đầu tiên.
effect-treated-later = Đơn vị chỉ được áp dụng sau kỳ cuối: { $count }. Tính là chưa áp dụng.
effect-few-treated = Ít đơn vị hoặc cụm được áp dụng: { $count }. Một đơn vị khác thường cũng làm lệch kết quả.
effect-few-controls = Ít đơn vị hoặc cụm không áp dụng: { $count }.
effect-few-clusters = Tổng cộng ít cụm: { $count }. Các khoảng đã được nới rộng nhưng vẫn chỉ gần đúng.
effect-all-treated = Cuối cùng mọi đơn vị đều được áp dụng. Những đơn vị sau cùng không có ai để so và không được tính.
effect-always-treated = Đơn vị được áp dụng từ kỳ đầu: { $count }. Chúng không cho biết gì và bị bỏ ra.
effect-left-out = Đơn vị bị bỏ ra vì thiếu kết quả: { $count }, trong đó được áp dụng: { $treated }.
    .fix = Tính chúng ở những kỳ có số liệu bằng --with-gaps, hoặc yêu cầu gửi báo cáo.
effect-uneven-gaps = Thiếu { $treated } trên 100 kết quả của đơn vị được áp dụng và { $others } trên 100 của các đơn vị khác. Ai không báo cáo có thể khác biệt.
effect-leads-move = Trước khi bắt đầu hai bên không thay đổi như nhau (ngẫu nhiên trong { $chance } trường hợp). Phép so sánh đáng ngờ.
effect-no-leads = Quá ít kỳ trước khi bắt đầu để thấy hai bên có thay đổi như nhau không.
effect-turned-before = { $way ->
        [down] Các đơn vị được áp dụng giảm ngay trước khi bắt đầu.
       *[up] Các đơn vị được áp dụng tăng ngay trước khi bắt đầu.
    } Ai được chọn sau một kỳ khác thường sẽ tự trở lại bình thường; hoặc tin đã đến sớm hơn.
effect-other-levels = Ở kỳ đầu các đơn vị được áp dụng cách các đơn vị khác { $apart } độ tản mát: vốn là những đơn vị khác.
effect-opinions-differ = Cách thứ hai nói khác. Hãy xem cả hai trước khi tin một bên.
effect-earlier-moves = Coi như bắt đầu sớm hơn cũng thấy tác động. Có điều gì khác đang diễn ra.
effect-chance-does = Chia lại các ngày cũng cho tác động lớn như vậy trong { $chance } số lần chia. Đừng dựa vào khoảng này.
effect-no-number = Kết quả là một ngày, mà ngày thì không có trung bình.
    .fix = Hỏi một kết quả là số hoặc tỷ lệ.
effect-several-levels = Các đơn vị được nêu thuộc nhiều cấp: { $levels }.
    .fix = Nêu bằng --cluster cấp mà các đơn vị cùng chịu chung ảnh hưởng.
effect-heads-rotated = Luân chuyển người đứng đầu ({ $level })
effect-no-heads-rotated = Không { $level } nào có người đứng đầu đến từ đơn vị khác từ { $from } đến { $to }.
    .fix = Nêu cấp khác, hoặc khoảng thời gian khác.
