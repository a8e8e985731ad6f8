### Phần trình diễn.

demo-country = Maravan là một nước hư cấu: 8 tỉnh, 64 huyện, 1.200 xã và 48 cơ quan. Báo cáo từ tháng 1 năm 2024 đến tháng 6 năm 2026; nước được sắp xếp lại ngày 1 tháng 6 năm 2026. Mỗi lệnh dưới đây đều có thể gõ lại.
demo-again = Nước trong { $folder } đã có sẵn; đây là tình hình của nó. Xóa thư mục để làm lại từ đầu.
demo-cannot-write = Không ghi được các tệp trình diễn vào { $folder }: { $reason }.
    .fix = Chọn thư mục khác bằng --dir.
demo-next = Có thể thử tiếp:
demo-try-why = vì sao tỉnh ở mức này: công thức, các xã kéo xuống, các mục sổ
demo-try-rank = ai trả hồ sơ đúng hạn
demo-try-map = một năm trước khi sắp xếp, trên các đơn vị hôm nay
demo-try-undecided = một xã nhận một phần của xã khác mà chưa ai ghi tỷ lệ
demo-try-unit = một xã hình thành từ việc chia tách
demo-try-tasks = ai chưa động đến nhiệm vụ nào, từ bao giờ
demo-try-native = ai trở thành người địa phương của tỉnh mình từ khi hai tỉnh sáp nhập
demo-try-clock = nhiệm kỳ thứ hai của ai hết vào lúc nào
demo-try-round = các điều chuyển ít tốn nhất để giữ mọi quy tắc bắt buộc về người đứng đầu, kèm chứng minh
demo-try-journal = đi dọc chuỗi các mục từ đầu đến cuối
demo-open-page = Trang tổng kết bằng ba thứ tiếng: { $page }
demo-only-here = Ai cũng có thể xem với tư cách bất kỳ cán bộ nào, nên bản trình diễn chỉ chạy trên máy này, không ở { $address }.
    .fix = Hãy nêu địa chỉ trên máy này, ví dụ --listen 127.0.0.1:8080.
