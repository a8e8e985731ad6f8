### جمل الصفحات التي تُملأ فيها التقارير، وتلك التي يُتحقق فيها منها.

## المستحق.

fill-due-title = المستحق
fill-due-caption = التقارير المطلوب تسليمها، الأكثر إلحاحًا أولًا
fill-due-none = لا شيء في انتظارك.
fill-also-reported = إظهار ما سُلّم أيضًا
fill-more = { $count ->
        [zero] لا تقارير أخرى.
        [one] تقرير آخر غير مدرج.
        [two] تقريران آخران غير مدرجين.
        [few] { $count } تقارير أخرى غير مدرجة.
        [many] { $count } تقريرًا آخر غير مدرج.
       *[other] { $count } تقرير آخر غير مدرج.
    }
fill-form = النموذج
fill-unit = الوحدة
fill-period = الفترة
fill-state-head = الحالة
fill-until = الموعد
fill-state = { $state ->
        [returned] معاد
        [overdue] متأخر
        [open] مطلوب تسليمه
        [running] الفترة لم تنتهِ
       *[reported] مُسلَّم
    }
fill-days-left = { $count ->
        [zero] اليوم
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $count } أيام
        [many] بعد { $count } يومًا
       *[other] بعد { $count } يوم
    }
fill-days-over = { $count ->
        [zero] اليوم
        [one] منذ يوم واحد
        [two] منذ يومين
        [few] منذ { $count } أيام
        [many] منذ { $count } يومًا
       *[other] منذ { $count } يوم
    }
fill-instead-of = بدلًا من { $day }

## النموذج.

fill-title = {"\u200F"}{ $form }، { $period }
fill-not-yours = لا يحق لحسابك تسليم هذا النموذج عن هذه الوحدة.
    .fix = اطلب من المدير دور المبلِّغ على الوحدة.
fill-returned = أُعيد هذا التقرير (القيد { $entry }). وما سُلّم قائم في النموذج من جديد:
fill-reported = سُلّم هذا التقرير (آخر قيد { $entry }).
fill-receipt = الإيصال
fill-was-saved = حُفظت المسودة.
fill-keys = ينتقل مفتاح الإدخال والأسهم من خانة إلى خانة؛ ويمكن لصق ما نُسخ من جدول في الخانة الأولى. تُحفظ كل خانة عند مغادرتها. قبل كتابة ما لُصق ترى أين يذهب كل رقم؛ Ctrl+Z للتراجع، وShift+F2 للتعليق.
fill-number = الرقم
fill-line = السطر
fill-answer = الجواب
fill-before = الفترة السابقة
fill-year-ago = العام السابق
fill-total = يجمعه البرنامج
fill-usual = عادةً من { $low } إلى { $high }
fill-comment = تعليق
fill-comment-on = تعليق على { $line }
fill-answered = { $answered } من { $lines } من الأسطر لها جواب.
fill-decimal = ما معنى 1.234
fill-decimal-ask = اسألني
fill-decimal-comma = 1234؛ و1,5 واحد ونصف
fill-decimal-point = واحد وكسر؛ و1.5 واحد ونصف
fill-check = تحقّق وسلّم
fill-save = احفظ المسودة
fill-discard = تخلَّ عن المسودة
fill-workbook = النموذج في مصنّف (XLSX)
fill-cell-saved = حُفظ
fill-cell-waiting = لم يُحفظ بعد؛ تجري إعادة المحاولة
fill-expired = انتهت جلستك. ما كتبته محفوظ في هذا المتصفح: ادخل من جديد وتابع في الخانة نفسها.
fill-pasted = تم اللصق؛ راجع الخانات.

## الأجوبة والإيصال.

fill-check-title = راجع أجوبتك: { $form }، { $period }
fill-not-reported = لم يُبلَّغ به
fill-submit-means = التسليم يجعله تقريرًا رسميًا باسمك. وكل تغيير لاحق تصحيح، ويبقى الاثنان.
fill-submit = سلّم
fill-change = غيّر الأجوبة
fill-receipt-title = إيصال، القيد { $entry }
fill-receipt-said = التقرير قائم في دفتر القيود. وهذه البصمة تختمه مع كل ما قبله.
fill-entry = القيد
fill-at = سُجّل في
fill-by = سلّمه
fill-digest = البصمة

## التحقق.

fill-verify-title = تقارير للتحقق
fill-verify-caption = { $form }، { $period }: الأسوأ أولًا
fill-verify-of = تُحقق من { $verified } من { $reported } من التقارير؛ وينقص { $missing }.
fill-verify-none = لا نموذج تبلّغ به وحدات تتحقق منها.
fill-verify-choose = أظهر
fill-verify-case = {"\u200F"}{ $form }، { $period }: { $unit }
fill-signs = ما يدعو إلى نظر أدق
fill-sign-none = لا شيء غير معتاد
fill-verified = متحقق منه
fill-late = متأخر
fill-previous = السابق
fill-next = التالي
fill-own = أنت من سلّم هذا التقرير أو تعمل في هذه الوحدة: يتحقق منه شخص آخر.
fill-confirm = أكّد كما أُبلغ
fill-found = ما وُجد
fill-correct = سجّل ما وُجد
fill-reason = السبب أو الدليل
fill-return = أعِده
fill-verify-done = تم: القيد { $entry }.
fill-clean-title = تأكيد كل التقارير الخالية من العلامات
fill-clean-lead = { $count ->
        [zero] لا ينتظر تقرير بلا علامة.
        [one] تقرير واحد بلا علامة على خلل.
        [two] تقريران بلا علامة على خلل.
        [few] { $count } تقارير بلا علامة على خلل.
        [many] { $count } تقريرًا بلا علامة على خلل.
       *[other] { $count } تقرير بلا علامة على خلل.
    }
fill-clean-confirm = أكّدها كلها
fill-clean-done = { $count ->
        [zero] لم يُؤكَّد أي تقرير.
        [one] أُكّد تقرير واحد.
        [two] أُكّد تقريران.
        [few] أُكّدت { $count } تقارير.
        [many] أُكّد { $count } تقريرًا.
       *[other] أُكّد { $count } تقرير.
    }
fill-needs-reason = ينقص السبب.
    .fix = اذكر ما ينبغي إصلاحه، أو ما يدل على أن الأمر غير ذلك.
fill-nothing-found = لم يوجد رقم على غير ما أُبلغ.
    .fix = اكتب ما وُجد بجانب السطر، أو أكّد التقرير كما هو.
