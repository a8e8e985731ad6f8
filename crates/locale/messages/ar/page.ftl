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

## حين لا يكون جواب.

page-problem = هناك مشكلة
page-problem-title = مشكلة:
page-failed = تعذّر تقديم هذه الصفحة
page-ways-on = إلى أين من هنا:
page-no-such-page = لا صفحة في { $path }.
    .fix = راجع العنوان، أو ابدأ بإحدى الصفحات أدناه.
page-other-method = لا تُطلب هذه الصفحة بالطريقة { $method }.
    .fix = افتحها في متصفح، أو اطلبها بالطريقة GET.
page-not-permitted = دورك لا يشمل هذه الصفحة.
    .fix = راجع من يدير حسابات مكتبك.
page-other-host = هذا الموقع غير معروف بالاسم الذي استعمله متصفحك.
    .fix = افتحه بعنوانه، أو اطلب إضافة الاسم بالأمر «hasila serve --host NAME».
page-too-large = ما أُرسل أكبر من 2 ميبيبايت.
    .fix = أرسله أجزاء، أو استورده بسطر الأوامر.
page-fault = حدث خطأ داخل البرنامج. لم يُقيَّد شيء.
    .fix = حاول مرة أخرى. إن تكرر فأخبر من يشغّل البرنامج بوقت حدوثه؛ فالسجل يبيّن السبب.
page-busy = طلبات كثيرة تنتظر الآن. لم يُقيَّد شيء.
    .fix = حاول مرة أخرى بعد ثوانٍ.
page-takes-long = هذا الجواب يحتاج إلى أكثر من دقيقة، وما زال يُحسب.
    .fix = اسأل مرة أخرى بعد دقيقة، وسيكون الجواب حاضرًا.
page-not-a-period = «{ $text }» ليس فترة.
    .fix = اكتب سنة أو نصفًا أو ربعًا أو شهرًا: 2025 أو 2025-H1 أو 2025-Q3 أو 2025-07.
page-not-a-day = «{ $text }» ليس فترة ولا يومًا.
    .fix = اكتب شهرًا مثل 2025-09، أو يومًا مثل 2025-09-30.
page-not-a-map = «{ $text }» ليس خريطة وحدات.
    .fix = اكتب published أو today أو يومًا مثل 2025-06-30.
page-not-an-entry = «{ $text }» ليس رقم قيد ولا يومًا.
    .fix = اكتب رقمًا مثل 18204، أو يومًا مثل 2025-09-30.
page-repeated = يذكر العنوان «{ $name }» أكثر من مرة.
    .fix = احذف أحدهما.

## في سطر الأوامر.

page-serving = الصفحات في { $address } حتى Ctrl-C.
page-cannot-serve = تعذّر تقديم الصفحات في { $address }: { $reason }.
    .fix = سمِّ عنوانًا آخر بالخيار --listen، مثل --listen 127.0.0.1:0 لأي عنوان متاح.
