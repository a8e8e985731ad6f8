### Danh sách dài, mỗi trang một phần.

lists-find = Tìm theo tên hoặc mã
lists-look = Tìm
lists-found = { $count ->
        [0] Không tìm thấy gì cho “{ $text }”.
       *[other] Tìm thấy { $count } kết quả cho “{ $text }”.
    }
lists-all = Hiện tất cả
lists-parts = Các trang của danh sách
lists-shown = Dòng { $first } đến { $last } trong { $count }
lists-first = Trang đầu
lists-before = Trang trước
lists-next = Trang sau
lists-last = Trang cuối
lists-not-a-part = “{ $text }” không phải là một trang của danh sách.
    .fix = Hãy ghi số trang, từ 1 trở đi, hoặc bỏ trống.
lists-more-lines = Còn { $count } dòng nữa trong dữ liệu của trang.
lists-units-found = Đơn vị ở mọi cấp, đúng tên trước
lists-this-part = Chỉ tính những mục trên trang này; các mục khác lần lượt sau đó.
