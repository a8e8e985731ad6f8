### المهام كما تُعرض: كلمات وعناوين وما يُقال بعد التسجيل.

## كلمات.

task-words-state = { $state ->
        [done_on_time] أُنجزت في موعدها
        [done_late] أُنجزت متأخرة
        [not_yet_due] لم يحن موعدها
        [overdue] متأخرة
       *[withdrawn] مسحوبة
    }
task-words-step = { $what ->
        [assigned] إسناد
        [extended] تمديد
        [noted] ملاحظة
        [evidence] دليل
        [finished] إنجاز
        [reopened] إعادة فتح
        [handed_over] نقل
       *[withdrawn] سحب
    }
task-words-head = { $column ->
        [task] المهمة
        [period] الفترة
        [unit] الوحدة
        [due] الموعد
        [extended] مُدد إلى
        [state] الحال
        [days] الأيام
        [source] المصدر
        [text] المطلوب
        [entry] القيد
        [on] في
        [by] سجله
        [what] الخطوة
        [until] حتى
        [who] الجهة
        [since] صامتة منذ
        [counted] المحصاة
        [on-time] في الموعد
        [late] متأخرة الإنجاز
        [not-yet-due] لم يحن موعدها
        [overdue] متأخرة
        [done-share] المنجز
        [on-time-share] في الموعد مما حل
        [overdue-share] نسبة المتأخرة
        [instrument] الوثيقة
       *[name] الاسم
    }
task-words-instrument = { $instrument }
task-words-provision = {"\u200F"}{ $instrument }، { $part }
task-words-conclusion = الخلاصة { $number } من مراجعة { $review }
task-words-from = المصدر: { $value }
task-words-accepted = قُبلت من الحروف { $start } إلى { $end } من نصها (القيد { $entry }).
task-words-reads = نص الحكم الذي صدرت عنه: { $value }
task-words-with = المتعاونون: { $value }
task-words-target = يغلقها المستهدف: { $value }
task-words-follows = { $unit } (انتهت { $ended })
task-words-nobody = لا أحد (انتهت { $ended })
task-words-no-owner = لا أحد
task-words-all = الكل
task-words-no-instrument = بلا وثيقة

## ما يُقال في سطر الأوامر.

cli-task-assigned = القيد { $entry }: المهمة { $task } لدى { $unit }.
cli-tasks-assigned = القيد { $entry }: { $count ->
        [zero] لم تُسند أي مهمة
        [one] أُسندت مهمة واحدة
        [two] أُسندت مهمتان
        [few] أُسندت { $count } مهام
        [many] أُسندت { $count } مهمة
       *[other] أُسندت { $count } مهمة
    }.
cli-tasks-would-be-assigned = لا خطأ. { $count ->
        [zero] لن تُسند أي مهمة
        [one] ستُسند مهمة واحدة
        [two] ستُسند مهمتان
        [few] ستُسند { $count } مهام
        [many] ستُسند { $count } مهمة
       *[other] ستُسند { $count } مهمة
    }؛ ولم يُسجل شيء.
cli-task-extended = القيد { $entry }: مُددت المهمة { $task } إلى { $until }.
cli-task-noted = القيد { $entry }: سُجلت الملاحظة على المهمة { $task }.
cli-task-evidence = القيد { $entry }: سُجل دليل المهمة { $task }.
cli-task-finished = القيد { $entry }: أُنجزت المهمة { $task } في { $done }.
cli-task-reopened = القيد { $entry }: أُعيد فتح المهمة { $task }.
cli-task-handed-over = القيد { $entry }: صارت المهمة { $task } لدى { $unit }.
cli-task-withdrawn = القيد { $entry }: سُحبت المهمة { $task }.
cli-no-tasks = لا توجد مهام كهذه.
cli-no-stale-tasks = { $days ->
        [zero] لا مهمة مفتوحة
        [one] لا مهمة مفتوحة صامتة منذ يوم أو أكثر
        [two] لا مهمة مفتوحة صامتة منذ يومين أو أكثر
        [few] لا مهمة مفتوحة صامتة منذ { $days } أيام أو أكثر
        [many] لا مهمة مفتوحة صامتة منذ { $days } يوما أو أكثر
       *[other] لا مهمة مفتوحة صامتة منذ { $days } يوم أو أكثر
    }.
cli-unknown-task = لا توجد مهمة رمزها { $task }.
    .fix = يبين الأمر "hasila task list" المهام الموجودة.
cli-unknown-task-near = لا توجد مهمة رمزها { $task }.
    .fix = هل تقصد { $near }؟
cli-task-due-and-first = في الصف يوم تحت due وفترة تحت first.
    .fix = اترك due خاليا إن كانت المهمة دورية، وfirst إن لم تكن.
cli-task-without-due = لم يُذكر موعد.
    .fix = أعط يوما تحت due، أو تحت first الفترة التي تبدأ بها المهمة الدورية.
cli-task-two-sources = في الصف وثيقة وخلاصة معا.
    .fix = اترك إحداهما خالية.
cli-task-not-days = { $text } ليس عدد أيام.
    .fix = اكتب عددا صحيحا مثل 10؛ وتحت الصفر لأيام قبل نهاية الفترة.
cli-task-stats-head = كل المهام، كما في { $day } (القيد { $entry }).
cli-task-stats-head-of = المهام التي كان موعدها الأول في { $period }، كما في { $day } (القيد { $entry }).
cli-task-stats-extended = بحسب الموعد بعد التمديد
cli-task-stats-original = بحسب الموعد الأول
cli-task-stats-shares = المنجز والمتأخرة: من المحصاة. في الموعد مما حل: من المنجزة والمتأخرة. التقريب إلى منزلة واحدة، والنصف بعيدا عن الصفر.
cli-task-stats-before = بين القوسين: نقاط مئوية مقارنة بـ{ $period } كما في { $day }.
cli-task-stats-aside = مسحوبة لا تُحصى: { $withdrawn }. محصاة بلا مسؤول: { $ownerless }.

page-task-title = المهمة { $task }
page-task-stands = كيف حالها
page-task-period = الفترة
page-task-done = أُنجزت في
page-task-first-state = { $state } بحسب الموعد الأول
page-task-with = الوحدات المساعدة
page-task-from = المصدر
page-task-words = نصها
page-task-target = يغلقها المستهدف
page-task-steps = ما جرى فيها
page-task-steps-caption = كل خطوة بترتيب القيود
page-task-step = الخطوة
page-task-until = آخر يوم
page-task-who = من
page-task-on = اليوم
page-task-note = تدوين ما بلغته
page-task-note-text = الملاحظة
page-task-evidence = ذكر دليل
page-task-evidence-text = كيف يُعثر عليه: رقم أو عنوان أو مكان
page-task-finish = إعلان إنجازها
page-task-extend = منح مهلة
page-task-granted-by = مانح المهلة
page-task-reopen = فتحها من جديد
page-task-hand-over = إحالتها
page-task-to = رمز الوحدة الأخرى
page-task-withdraw = سحبها
