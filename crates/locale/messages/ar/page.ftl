### الصفحات.

## حول كل صفحة.

page-skip = انتقل إلى المضمون
page-pages = الصفحات
page-languages = اللغات
page-way = الطريق إلى هنا
page-digits = ٠١٢٣ / 0123
page-as-of = حتى القيد رقم { $entry }، { $day }.
page-permanent = عنوان دائم لهذه الحالة
page-data = هذه الصفحة بيانات:
page-show = اعرض
page-period = الفترة
page-through = حتى شهر أو يوم
page-map = الوحدات
page-map-published = كما نُشرت
page-map-today = كما هي اليوم
page-map-from = كما في { $day }
page-as-of-entry = حتى قيد أو يوم
page-verified-only = لا تُحسب إلا أرقام التقارير المتحقَّق منها.

## أين نقف، والوحدات.

page-standing = أين نقف
page-standing-all = أين نقف: { $period }
page-standing-of = أين نقف: { $unit }، { $period }
page-to-unit = كل ما يخص هذه الوحدة في ورقة واحدة
page-to-standing = أين تقف، مع الوحدات التي تحتها
page-units = الوحدات
page-units-count = { $count ->
        [zero] لا وحدة قائمة في { $day }.
        [one] وحدة واحدة قائمة في { $day }.
        [two] وحدتان قائمتان في { $day }.
        [few] { $count } وحدات قائمة في { $day }.
        [many] { $count } وحدة قائمة في { $day }.
       *[other] { $count } وحدة قائمة في { $day }.
    }
page-units-none = لا وحدات بعد. على من له الصلاحية أن يستوردها: «hasila unit import units.csv».
page-units-caption = الوحدات العليا وما تحتها مباشرة
page-code = الرمز
page-below = الوحدات التي تحتها
page-reports-came = ورد { $came } من { $due } تقريرًا؛ { $late ->
        [zero] لم يتأخر أي منها
        [one] تأخر منها تقرير واحد
        [two] تأخر منها تقريران
        [few] تأخر منها { $late } تقارير
        [many] تأخر منها { $late } تقريرًا
       *[other] تأخر منها { $late } تقرير
    }

## المستهدفات والأسباب.

page-target-title = {"\u200F"}{ $target }: { $unit }، { $period }
page-target-is = القيمة: { $value }. المطلوب: { $asked }.
page-target-is-share = القيمة: { $value }، أي { $part } من { $whole }. المطلوب: { $asked }.
page-target-margin = الفارق: { $margin }.
page-target-place = المرتبة { $place } من { $of } في مستواها.
page-target-streak = متحقق في { $count ->
        [zero] لا دورات
        [one] دورة واحدة
        [two] دورتين متتاليتين
        [few] { $count } دورات متتالية
        [many] { $count } دورة متتالية
       *[other] { $count } دورة متتالية
    }.
page-target-needs = ما الذي يحسمه
page-target-way = ما الذي يجب أن يحدث
page-target-all-meet = لا تقصّر أي وحدة من الوحدات التي تحتها.
page-way-caption = وحدات قد يتغير جوابها، الأقرب أولًا
page-way-lines = ما يحول دون ذلك
page-way-line = {"\u200F"}({ $value }؛ { $gap })
page-to-why = لماذا هذا الرقم
page-to-target = المستهدف وما يجب أن يحدث
page-to-ranking = من يقف أين
page-why-title = لماذا: { $figure }، { $unit }، { $period }
page-why-is = {"\u200F"}{ $figure }: { $value }.
page-why-is-share = { $figure }: { $value }، أي { $part } من { $whole }.
page-why-inputs-caption = الأرقام والسطور التي تقرؤها القاعدة
page-why-units-caption = الوحدات، الأكبر نقصًا أولًا، ثم غير المحسومة
page-why-entries-caption = قيود الدفتر، الأحدث أولًا
page-quota-caption = الوحدات التي قد تنال التقدير { $grade }، الأكثر نقاطا أولا
page-quota-lot = القرعة
page-quota-bounds = من { $least } إلى { $most }
page-why-source = الخطة { $plan }، السطر { $line }، اعتُمدت بالقيد رقم { $entry }.
page-figure = الرقم
page-points = النقاط
page-answer = الجواب
page-entry = القيد
page-form = النموذج
page-submitted = قُدّم
page-said = ما ورد فيه
page-no-units = لا وحدات بعد.
    .fix = استوردها: «hasila unit import units.csv».
page-change = ما الذي تغيّر منذ العام السابق
page-change-caption = { $figure }: من العام السابق إلى هذا العام خطوة خطوة
page-change-describes = كتل من قيمة العام السابق إلى قيمة هذا العام؛ المخططة تزيد والبيضاء تنقص. القيم نفسها في الجدول أدناه.
page-change-corrections = { $number }. تصحيح أرقام العام السابق
page-change-map = { $number }. دمج وحدات أو تقسيمها
page-change-method = { $number }. طريقة أخرى
page-change-others = { $number }. وحدات أخرى
page-change-own = { $number }. الأرقام نفسها
page-change-together = { $number }. الطريقة والأرقام معًا

## الترتيب والمراجعة ودفتر القيود.

page-rankings = الترتيب
page-ranking-title = { $figure }: من يقف أين، { $period }
page-scores = الدرجات
page-standards = المعايير
page-indicators = المؤشرات
page-grade = التقدير
page-place-before = المرتبة السابقة
page-review = المراجعة
page-review-file = ملف للحمل
page-journal = دفتر القيود
page-journal-count = { $count ->
        [zero] لا قيود بعد.
        [one] قيد واحد.
        [two] قيدان، يرتبط الثاني بالأول ببصمته.
        [few] { $count } قيود، يرتبط كل منها بما قبله ببصمته.
        [many] { $count } قيدًا، يرتبط كل منها بما قبله ببصمته.
       *[other] { $count } قيد، يرتبط كل منها بما قبله ببصمته.
    }
page-journal-empty = لم يُقيَّد شيء بعد.
page-what = ما الذي جرى
page-by = بواسطة
page-at = في (التوقيت العالمي)
page-digest = البصمة
page-raw = الفعل كما هو محفوظ
page-earlier = قيود أقدم
page-entry-title = القيد رقم { $entry }
page-to-verify = تحقق من السلسلة الآن
page-verify = هل السلسلة سليمة؟
page-verified = السلسلة سليمة من القيد الأول إلى الأخير، وعدد القيود { $count }. بصمة الأخير { $digest }.
page-verified-files = كل ملف تذكره القيود دليلًا موجود ولم يتغير.
page-no-such-entry = لا يوجد قيد برقم { $entry }؛ الأخير هو { $last }.
    .fix = اختر قيدًا من الدفتر.
page-act-unreadable = فعل لا يُقرأ
page-act-other = فعل آخر: { $act }
page-act-import-units = استُوردت وحدات، عددها { $rows }
page-act-found-unit = أُنشئت الوحدة { $code }
page-act-rename-unit = أُعيدت تسمية الوحدة { $unit }
page-act-move-unit = نُقلت الوحدة { $unit }
page-act-close-unit = أُغلقت الوحدة { $unit }
page-act-succeed = دُمجت وحدات أو قُسّمت أو نُقلت في { $on }، وعدد الانتقالات { $edges }
page-act-weigh = سُجّل وزن انتقال
page-act-apply-plan = أصبحت خطة نافذة
page-act-propose-plan = اقتُرح تعديل خطة
page-act-approve-plan = أصبحت خطة الاقتراح { $proposal } نافذة
page-act-decline-plan = رُفض الاقتراح { $proposal }
page-act-submit-report = قدّمت { $unit } تقرير «{ $form }» عن { $period }؛ عدد الأرقام { $figures }
page-act-correct-report = صُحّح تقرير «{ $form }» من { $unit } عن { $period }
page-act-withdraw-report = سُحب تقرير «{ $form }» من { $unit } عن { $period }
page-act-return-report = أُعيد تقرير «{ $form }» إلى { $unit } عن { $period }
page-act-verify-report = جرى التحقق من تقرير «{ $form }» من { $unit } عن { $period }
page-act-record-awards = سُجّلت تكريمات، عددها { $rows }
page-act-assign-tasks = أُسندت مهام، عددها { $rows }
page-act-extend-task = مُنح وقت إضافي للمهمة { $task }
page-act-note-progress = سُجّل تقدم في المهمة { $task }
page-act-add-evidence = سُمّي دليل للمهمة { $task }
page-act-finish-task = أُنجزت المهمة { $task }
page-act-reopen-task = أُعيد فتح المهمة { $task }
page-act-hand-over-task = سُلّمت المهمة { $task } إلى { $to }
page-act-withdraw-task = سُحبت المهمة { $task }
page-act-issue-instrument = أُدخلت الوثيقة { $number }
page-act-relate-instrument = سُجّلت صلة بين وثائق
page-act-amend-instrument = عُدّلت وثيقة
page-act-replace-instrument = استُبدلت وثيقة
page-act-repeal-instrument = أُلغيت وثيقة
page-act-accept-finding = أُخذت جملة من صك: «{ $quote }»
page-act-extend-reports = مُنح وقت إضافي لتقارير «{ $form }» لـ { $unit } عن { $period }
page-act-open-account = فُتح الحساب { $account }
page-act-close-account = أُغلق الحساب { $account }
page-act-grant-role = مُنح { $account } دورًا: { $role ->
        [reporter] معدّ تقارير
        [head] رئيس وحدة
        [verifier] متحقق
        [planner] مخطط
        [approver] معتمِد خطط
        [assessor] مقيّم
        [personnel] شؤون الموظفين
        [auditor] مدقق
        [administrator] مدير
       *[public] الجمهور
    }
page-act-withdraw-grant = سُحب المنح المسجل في القيد { $grant }
page-act-create-posts = مناصب أُنشئت: { $rows }
page-act-close-post = أُغلق المنصب { $post }
page-act-correct-post = صُحح سجل منصب
page-act-register-holders = شاغلو مناصب سُجلوا: { $rows }
page-act-grant-rank = سُجلت رتبة شاغل منصب
page-act-correct-holder = صُحح سجل شاغل منصب
page-act-appoint = تعيينات سُجلت: { $rows }
page-act-reappoint = جُددت المدة في المنصب { $post }
page-act-relieve = غادر شاغل المنصب { $post } منصبه
page-act-correct-appointment = صُحح تعيين في المنصب { $post }
page-act-exempt = مُنح استثناء من قاعدة تعيين
page-act-end-exemption = أُنهي في { $on } الإعفاء من قاعدة تعيين المسجل في القيد { $exemption }

## المهام والوثائق والخطط.

page-tasks = المهام
page-tasks-none = لا مهام من هذا النوع.
page-tasks-caption = المهام، الأقرب استحقاقًا أولًا
page-task = المهمة
page-tasks-counted = كم أُنجز منها وكم تأخّر وكم فات أجله
page-tasks-per-unit = حسب الوحدة
page-tasks-per-instrument = حسب الوثيقة
page-task-all = الكل إلا المسحوبة
page-task-state = الحالة
page-task-lead = المسؤول
page-task-due = الاستحقاق
page-moment = { $day }، الساعة { $hour } بالتوقيت العالمي
page-task-days = الأيام
page-task-days-late = { $count ->
        [zero] اليوم
        [one] متأخر يومًا واحدًا
        [two] متأخر يومين
        [few] متأخر { $count } أيام
        [many] متأخر { $count } يومًا
       *[other] متأخر { $count } يوم
    }
page-task-days-left = { $count ->
        [zero] اليوم
        [one] بقي يوم واحد
        [two] بقي يومان
        [few] بقيت { $count } أيام
        [many] بقي { $count } يومًا
       *[other] بقي { $count } يوم
    }
page-task-extended = مُدّد إلى { $day }
page-not-a-state = «{ $text }» ليست حالة من حالات المهام.
    .fix = اختر إحدى الحالات في رأس الصفحة.
page-instruments = الوثائق
page-instruments-none = لم تُدخل أي وثيقة بعد: «hasila instrument issue FILE».
page-instruments-caption = الوثائق، الأحدث أولًا
page-number = الرقم
page-kind = النوع
page-title = الموضوع
page-issuer = أصدرها
page-issued = تاريخ الإصدار
page-status = الوضع
page-status-not-yet = غير نافذة بعد
page-status-in-force = نافذة
page-status-expired = منتهية
page-status-replaced = مستبدلة
page-status-repealed = ملغاة
page-commitments = ما تلتزم به
page-commitments-caption = الجمل والمستهدفات التي صارت إليها وموقفها
page-sentence = الجملة
page-no-target-yet = لا مستهدف بعد
page-text = النص
page-not-a-date = «{ $text }» ليس يومًا.
    .fix = اكتب يومًا مثل 2023-12-05.
page-plans = الخطط
page-plans-none = لا خطة نافذة بعد: «hasila plan apply FILE».
page-plans-caption = الخطط بصيغتها الأخيرة
page-plan = الخطة
page-plan-title = الخطة { $plan }
page-plan-from = نافذة منذ
page-plan-text = النص؛ غيّره لتجرب شيئًا
page-plan-check = افحص
page-plan-nothing-recorded = لا يُقيَّد شيء هنا.
page-plan-remarks = ما يقال فيه
page-plan-sound = لا عيب فيه.
page-no-such-plan = لا توجد خطة { $plan }.
    .fix = اختر واحدة من قائمة الخطط.
page-plan-too-long = النص أطول مما يجوز لخطة.
    .fix = احذف ما لا يلزم؛ المعتاد صفحتان.

## حين لا يكون جواب.

page-problem = هناك مشكلة
page-problem-title = مشكلة:
page-failed = تعذّر تقديم هذه الصفحة
page-ways-on = إلى أين من هنا:
page-no-such-page = لا صفحة في { $path }.
    .fix = راجع العنوان، أو ابدأ بإحدى الصفحات أدناه.
page-no-table = ليس في هذه الصفحة جدول.
    .fix = اطلب بياناتها بصيغة JSON.
page-other-method = لا تُطلب هذه الصفحة بالطريقة { $method }.
    .fix = افتحها في متصفح، أو اطلبها بالطريقة GET.
page-not-permitted = دورك لا يشمل هذه الصفحة.
    .fix = راجع من يدير حسابات مكتبك.
page-other-host = هذا الموقع غير معروف بالاسم الذي استعمله متصفحك.
    .fix = افتحه بعنوانه، أو اطلب إضافة الاسم بالأمر «hasila serve --host NAME».
page-too-large = ما أُرسل أكبر من { $most } ميبيبايت.
    .fix = أرسله أجزاء، أو استورده بسطر الأوامر.
page-fault = حدث خطأ داخل البرنامج. لم يُقيَّد شيء.
    .fix = حاول مرة أخرى. إن تكرر فأخبر من يشغّل البرنامج بوقت حدوثه؛ فالسجل يبيّن السبب.
page-busy = طلبات كثيرة تنتظر الآن. لم يُقيَّد شيء.
    .fix = حاول مرة أخرى بعد ثوانٍ.
page-takes-long = هذا الجواب يحتاج إلى أكثر من دقيقة، وما زال يُحسب.
    .fix = اسأل مرة أخرى بعد دقيقة، وسيكون الجواب حاضرًا.
page-task-no-deed = ليس «{ $text }» مما يُفعل بمهمة، ولم يُسجَّل شيء.
    .fix = استعمل زرًا من صفحة المهمة.
page-not-a-period = «{ $text }» ليس فترة.
    .fix = اكتب سنة أو نصفًا أو ربعًا أو شهرًا: 2025 أو 2025-H1 أو 2025-Q3 أو 2025-07.
page-not-a-day = «{ $text }» ليس فترة ولا يومًا.
    .fix = اكتب شهرًا مثل 2025-09، أو يومًا مثل 2025-09-30.
page-not-a-map = «{ $text }» ليس خريطة وحدات.
    .fix = اكتب published أو today أو يومًا مثل 2025-06-30.
page-not-figures = «{ $text }» ليست أرقاما يمكن اختيارها.
    .fix = اكتب reported أو verified.
page-not-an-entry = «{ $text }» ليس رقم قيد ولا يومًا.
    .fix = اكتب رقمًا مثل 18204، أو يومًا مثل 2025-09-30.
page-repeated = يذكر العنوان «{ $name }» أكثر من مرة.
    .fix = احذف أحدهما.

## في سطر الأوامر.

page-serving = الصفحات في { $address } حتى Ctrl-C.
page-cannot-serve = تعذّر تقديم الصفحات في { $address }: { $reason }.
    .fix = سمِّ عنوانًا آخر بالخيار --listen، مثل --listen 127.0.0.1:0 لأي عنوان متاح.
