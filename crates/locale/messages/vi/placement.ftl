### Căn cứ của câu trả lời về một quy tắc bố trí.

placement-own-words = Quy tắc giữ nguyên lời, chỉ con người mới áp dụng được.
placement-retirement-unknown = Chưa ghi { $holder } nghỉ hưu khi nào.
placement-native-unknown = Chưa ghi quê quán của { $holder }.
placement-native = { $holder } quê ở { $native }, nằm trong { $units } trên bản đồ ngày { $day }.
placement-not-native = { $holder } quê ở { $native }, không nằm trong { $units } trên bản đồ ngày { $day }.
placement-native-divided = { $holder } quê ở { $native }; trên bản đồ ngày { $day } không rõ nơi đó có nằm trong { $units } hay không.
placement-kin = { $kin }, thân nhân của { $holder }, giữ { $other } ở { $unit }.
placement-kin-unknown = { $holder } chưa khai thân nhân giữ chức vụ.
placement-no-kin = Không thân nhân đã khai nào của { $holder } giữ chức vụ ở { $unit }.
placement-terms = { $holder } ở { $post } từ { $since }: số nhiệm kỳ đã bắt đầu { $count }, số ngày { $served }.
placement-terms-not-joined = { $holder } đến { $post } khi sáp nhập đơn vị; chưa ghi chức vụ này có tiếp nối chức vụ trước không (từ { $since }: nhiệm kỳ { $count }, ngày { $served }).
placement-service-unknown = Chưa rõ quá trình công tác trước đây của { $holder } đã đủ chưa; số ngày được tính đã ghi: { $served }.
placement-service-divided = Các đơn vị { $holder } từng công tác đã sáp nhập hoặc chia tách; nếu tính cả thì { $served } ngày đến { $day } (giới hạn { $limit }).
placement-served = { $holder } đã công tác { $served } ngày được tính đến { $day }; giới hạn là { $limit }.
placement-left-after = { $holder } rời { $left } sau { $served } ngày và đến { $post } ngày { $day }.
placement-back = { $holder } rời đi ngày { $left } và trở lại ngày { $day }.
placement-not-back = { $holder } không trở lại { $post } hay nơi đó trong thời gian ấy.
placement-moved = { $holder } từ { $left } đến { $post } ngày { $day }.
placement-retires = { $holder } nhận { $post } ngày { $day } và nghỉ hưu ngày { $retires }.
placement-rank-unknown = Chưa ghi ngạch của { $holder }.
placement-rank-not-in-order = { $holder } có ngạch { $rank }; kế hoạch không nói ngạch đó so với { $asked } thế nào.
placement-rank = { $holder } có ngạch { $rank }; yêu cầu là { $asked }.
placement-team = Khi { $holder } đến { $post } ngày { $day }, tập thể { $team } người có { $changed } người thay đổi.
placement-moved-alone = { $holder } đến { $post } ngày { $day }, không ai khác thay đổi lúc đó.
placement-moved-together = { $holder } đến { $post } ngày { $day }, cùng ngày { $other } cũng thay người.
placement-leaders = Ở { $unit }, số lãnh đạo chuyển từ đó đến: { $count }, chưa rõ: { $known } ({ $holders }).
