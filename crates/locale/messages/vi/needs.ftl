# Điều gì sẽ xác định một câu hỏi còn mở, khi chỉ nói được kém chắc chắn hơn hoặc ngắn gọn hơn.

cli-need-at-least = Xác định được ({ $verdicts }) khi có từ { $any } trong { $of } nguồn có thể đến; ít hơn thì không bao giờ đủ:
cli-need-at-least-in-group = { $group }: xác định được ({ $verdicts }) khi có từ { $any } trong { $of } nguồn có thể đến; ít hơn thì không bao giờ đủ:
cli-need-none = Không có gì còn có thể đến mà xác định được:
cli-need-choice = { $any } trong: { $pieces }
review-need-at-least = “{ $verdict }” khi biết từ { $count } trong các điều sau và chúng đáp ứng; ít hơn thì không bao giờ đủ: { $pieces }
review-need-none = Không có gì còn có thể đến mà xác định được: { $pieces }
review-need-choice = { $count } trong: { $pieces }
