### Câu chữ về khối được dán vào biểu mẫu, hiện ra trước khi ghi.

paste-title = Nội dung dán
paste-column = Lấy cột
paste-choose = Hãy chọn một cột
paste-start = Hàng đầu tiên vào dòng
paste-head = Hàng đầu tiên là tiêu đề
paste-totals = Khối có hàng tổng; các hàng đó để chương trình tự cộng
paste-now = Hiện tại
paste-new = Dán vào
paste-total = chương trình tự cộng, không lấy
paste-doubt = không phải số
paste-left = Không có dòng tương ứng, không lấy:
paste-besides = Các cột không lấy:
paste-take = Lấy các số này (Enter)
paste-leave = Không thay đổi gì (Esc)
paste-undone = Đã hoàn tác.
