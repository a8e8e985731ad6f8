### جداول الصفحة ملفات، وإلى متى تنظر الصفحة.

page-no-such-table = ليس في هذه الصفحة جدول باسم «{ $table }».
    .fix = جداولها: { $tables }.
page-tables = جداولها ملفات:

## الوحدة في ورقة واحدة.

page-since = منذ { $day }
page-recognitions = التكريمات
page-open-tasks = مهام لم تُنجز
page-all-tasks = كل مهام هذه الوحدة وما تحتها
