### Các bảng của trang dưới dạng tệp, và trang nhìn đến khi nào.

page-no-such-table = Trang này không có bảng “{ $table }”.
    .fix = Trang có các bảng: { $tables }.
page-tables = Các bảng của trang dưới dạng tệp:

## Đơn vị trên một tờ.

page-since = từ { $day }
page-recognitions = Khen thưởng
page-open-tasks = Nhiệm vụ chưa hoàn thành
page-all-tasks = Mọi nhiệm vụ của đơn vị này và các đơn vị cấp dưới
