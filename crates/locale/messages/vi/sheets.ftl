### Các bảng của trang dưới dạng tệp, và trang nhìn đến khi nào.

page-no-such-table = Trang này không có bảng “{ $table }”.
    .fix = Trang có các bảng: { $tables }.
page-tables = Các bảng của trang dưới dạng tệp:
