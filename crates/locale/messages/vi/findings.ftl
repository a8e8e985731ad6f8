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
