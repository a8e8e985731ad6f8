### التذكيرات: ما تقوله الرسائل، وما يقال عن الرسائل والإعدادات.

## في الرسائل.

digest-subject = { $day }: { $count ->
        [zero] لا مهام تحتاج إليك
        [one] مهمة واحدة تحتاج إليك
        [two] مهمتان تحتاجان إليك
        [few] { $count } مهام تحتاج إليك
        [many] { $count } مهمة تحتاج إليك
       *[other] { $count } مهمة تحتاج إليك
    }
digest-unit = {"\u200F"}{ $unit } - { $name }
digest-overdue = متأخرة
digest-soon = يحين موعدها قريبا
digest-ownerless = لا مسؤول عن هذه: سم وحدة بالأمر "hasila task hand-over"
digest-below = متأخرة منذ مدة في وحدات تتبعك
digest-task = {"\u200F"}{ $task }: { $text }
digest-task-of = {"\u200F"}{ $task }، { $period }: { $text }
digest-due-today = موعدها اليوم، { $due }.
digest-due-in = موعدها { $due }، { $days ->
        [zero] اليوم
        [one] بعد يوم
        [two] بعد يومين
        [few] بعد { $days } أيام
        [many] بعد { $days } يوما
       *[other] بعد { $days } يوم
    }.
digest-due-before = كان موعدها { $due }، { $days ->
        [zero] اليوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $days } أيام
        [many] قبل { $days } يوما
       *[other] قبل { $days } يوم
    }.
digest-first-due = كان موعدها الأول { $due }.
digest-lead = المسؤول عنها { $unit } - { $name }.
digest-given = كانت لدى { $unit }، وقد انتهت تلك الوحدة.
digest-foot = كما عُرف بعد القيد { $entry }. سجل ما تم بالأمر "hasila task note" أو "hasila task finish"؛ ومن يصمت يُذكر من جديد.

## في سطر الأوامر.

cli-digest-nothing = لا أحد يحتاج إلى تذكير في { $day }.
cli-digest-status = { $status ->
        [sent] أُرسلت
        [waiting] تنتظر
        [already] وصلته من قبل
        [refused] رُفضت
        [no_address] بلا عنوان
       *[would_be_written] ستُكتب
    }
cli-digest-head = { $column ->
        [address] العنوان
        [units] الوحدات
        [tasks] المهام
        [reports] تقارير
        [status] الرسالة
       *[reason] السبب
    }
cli-digest-earlier = رسائل أيام سابقة: أُرسل منها { $sent }، وينتظر { $waiting }.
cli-digest-outbox = لا خادم بريد في الإعدادات: تنتظر الرسائل في { $folder }.
    .fix = اذكر خادما تحت [mail] في { $file }، أو دع برنامجا آخر يرسلها.
cli-digest-no-addresses = وحدات بلا عنوان: { $units }.
    .fix = أعط كلا منها قسما مثل [recipients.{ $first }] فيه mail = "..." في { $file }.
cli-digest-not-sent = { $count ->
        [zero] أُرسلت الرسائل كلها
        [one] بقيت رسالة واحدة لم تُرسل
        [two] بقيت رسالتان لم تُرسلا
        [few] بقيت { $count } رسائل لم تُرسل
        [many] بقيت { $count } رسالة لم تُرسل
       *[other] بقيت { $count } رسالة لم تُرسل
    }. لم يضع شيء.
    .fix = أعد الأمر؛ وما أُرسل لا يُرسل مرتين.
cli-digest-in-use = عملية أخرى ترسل رسائل من { $folder }.
    .fix = انتظر حتى تنتهي، ثم أعد المحاولة.
cli-digest-outbox-failed = لا يمكن حفظ الرسائل: { $reason }.
    .fix = راجع القرص وصلاحيات المجلد، ثم أعد الأمر.
