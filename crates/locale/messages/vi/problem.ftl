### Các trang giải thích một vấn đề.

problem-all = Những vấn đề có thể gặp
problem-title = Ý nghĩa của vấn đề này
problem-what-to-do = Cần làm gì
problem-meaning = Ý nghĩa
problem-caption = Mọi vấn đề mà một trang, một chương trình hay một tệp có thể được báo
problem-places = Chỗ có “…”, câu trả lời bạn nhận được nói rõ đó là gì.
problem-unknown = Không có vấn đề { $code }.
    .fix = Hãy chọn một vấn đề trong danh sách ở /problems.
