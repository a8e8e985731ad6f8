### Câu nói về điều người duyệt quyết định với những gì tìm thấy trong văn bản.

finding-no-such-finding = Không có điều tìm thấy { $text }; chúng được đánh số từ 1 đến { $count }.
    .fix = Viết số và khoảng số, như 1,3-5, hoặc all.
finding-not-a-decision = Đây không phải một quyết định: { $text }.
    .fix = Viết "accept 1", "accept 3 as safe value >=85%", "accept 4 as based_on", "accept 6 lead 0601 due 2025-06-30" hoặc "skip 2".
finding-not-a-relation = { $text } không phải một cách viện dẫn văn bản khác.
    .fix = Viết cites, based_on hoặc implements.
finding-not-a-threshold = { $text } không phải dấu so sánh kèm một số.
    .fix = Viết như >=85%, <10 hoặc =3, hoặc change<=-15% cho mức thay đổi.
finding-no-lead = Trong sổ không có gì cho biết đơn vị nào chủ trì điều tìm thấy số { $finding }: { $words }.
    .fix = Nêu đơn vị, như "accept { $finding } lead CODE", hoặc bỏ qua bằng "skip { $finding }".
finding-no-due = Điều tìm thấy số { $finding } không nói hạn hoàn thành.
    .fix = Nêu ngày, như "accept { $finding } due 2025-06-30", hoặc bỏ qua bằng "skip { $finding }".
finding-not-a-day = { $text } không phải một ngày.
    .fix = Viết năm, tháng rồi ngày, như 2025-06-30.

page-findings = Những điều tìm thấy trong nội dung
page-findings-review = Duyệt những điều tìm thấy trong nội dung
page-findings-lead = Trong { $count } điều tìm thấy, { $accepted } điều đã nhận, { $open } điều chờ quyết định. Không ghi điều gì chưa ai nhận.
page-findings-caption = Những điều tìm thấy theo thứ tự nội dung; bấm số để mở
page-finding-one = Điều tìm thấy { $finding } trong { $count }: { cli-finding-kind }
page-finding-doubtful = Có thể hiểu những chữ này theo cách khác; hãy xem kỹ.
page-finding-task-means = Khi được nhận, đây là nhiệm vụ kể từ ngày của văn bản. Tên nêu trong câu:
page-finding-lead = Mã đơn vị chủ trì
page-finding-with = Mã các đơn vị phối hợp, cách nhau bằng dấu phẩy
page-finding-due = Ngày hết hạn
page-finding-code = Mã nhiệm vụ; để trống thì lấy mã còn trống kế tiếp
page-finding-target-means = Khi được nhận, đây là mục tiêu trong bản nháp kế hoạch, kèm nguyên văn và vị trí.
page-finding-name = Tên mục tiêu
page-finding-value = Mức cần đạt, như >=85% hoặc change<=-15%
page-finding-plan = Tên kế hoạch
page-finding-citation-means = Khi được nhận, sổ ghi rằng văn bản này viện dẫn văn bản kia.
page-finding-how = Viện dẫn thế nào
page-finding-cites = chỉ nhắc đến
page-finding-based-on = căn cứ vào
page-finding-implements = thi hành
page-finding-accept = Nhận
page-finding-skip = Bỏ qua
page-finding-number = Số
page-finding-kind = Phát hiện
page-finding-words = Nguyên văn
page-finding-provision = Điều khoản
page-finding-became = Thành
page-finding-entry = Mục
page-finding-figures = Số liệu
page-finding-draft = Bản nháp kế hoạch
page-finding-draft-means = Các tên bắt đầu bằng who_ và what_ còn phải điền; phần kiểm tra kế hoạch sẽ hỏi đến.

cli-instrument-kind = { $kind ->
        [circular] thông tư
        [conclusion] kết luận
        [decision] quyết định
        [decree] nghị định
        [directive] chỉ thị
        [guideline] hướng dẫn
        [law] luật
        [notice] thông báo
        [order] lệnh
        [ordinance] pháp lệnh
        [plan] kế hoạch
        [programme] chương trình
        [project] đề án
        [regulation] quy định
        [report] báo cáo
        [resolution] nghị quyết
        [rules] quy chế
       *[other] { $kind }
    }
cli-find-nothing = Không đơn vị hay văn bản nào ứng với { $text }.
    .fix = Thử ít từ hơn, hoặc một phần của mã hay số.
