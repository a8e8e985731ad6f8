### جمل سطر الأوامر.

## المواضع والكلمات.

cli-place-row = الصف { $value }
cli-place-column = العمود { $value }
cli-error = خطأ
cli-warning = تنبيه
cli-note = ملاحظة
cli-here = هنا
cli-help = الحل
cli-did-you-mean = هل المقصود { $text }؟
cli-and-more = و{ $more } أخرى
cli-yes = نعم
cli-no = لا
cli-late = متأخر
cli-weight-unknown = غير معلوم
cli-head = { $column ->
        [about] الموضوع
        [act] الإجراء
        [after] بعد
        [answer] الجواب
        [asked] المطلوب
        [at] الوقت
        [basis] السند
        [because] السبب
        [before] قبل
        [bloc] الكتلة
        [by] القائم به
        [code] الرمز
        [confidence] الثقة
        [corrections] التصويبات
        [count] عدد الوحدات
        [coverage] المعلوم
        [criterion] البند
        [down-to] نزولًا إلى
        [due] المستحق
        [entry] القيد
        [expected] المنتظر
        [figure] البيان
        [figures] الأرقام
        [finding] المستخرج
        [form] النموذج
        [forms] النماذج
        [from] من
        [gained] المكسوب
        [gap] الفجوة
        [lot] القرعة
        [grade] التقدير
        [how] الكيفية
        [if-lost] إن فُقد
        [if-reached] إن تحقق
        [input] المدخل
        [issued] التاريخ
        [items] البنود
        [kind] النوع
        [label] التسمية
        [late] متأخر
        [level] المستوى
        [line] السطر
        [map] الخريطة
        [margin] الفارق
        [measured] المقيس
        [method] الطريقة
        [missing] الناقص
        [name] الاسم
        [number] الرقم
        [on] في
        [others] الآخرون
        [own] الذاتي
        [parent] الوحدة الأعلى
        [period] الفترة
        [place] المرتبة
        [place-before] المرتبة السابقة
        [plan] الخطة
        [points] النقاط
        [provision] الحكم
        [quote] النص
        [rank] الترتيب
        [reason] السبب
        [reported] الوارد
        [state] الحالة
        [streak] على التوالي
        [submitted] تاريخ التقديم
        [task] المهمة
        [target] المستهدف
        [targets] المستهدفات
        [to] إلى
        [together] معًا
        [unit] الوحدة
        [units] أيها
        [until] حتى
        [up-to] صعودًا إلى
        [value] القيمة
        [value-before] القيمة السابقة
        [verdict] النتيجة
        [verified] المتحقق منه
        [weight] الوزن
        [year] العام
       *[year-before] العام السابق
    }

## أعمال طويلة.

cli-reading-journal = قراءة دفتر القيود
cli-reading-file = قراءة الجدول
cli-checking-reports = فحص التقارير
cli-recording-reports = تسجيل التقارير
cli-verifying-journal = التحقق من دفتر القيود
cli-exporting-journal = تصدير دفتر القيود
cli-importing-journal = استيراد دفتر القيود

## الملفات وما يُكتب.

cli-usage = الأمر غير مفهوم.
    .fix = انظر "hasila help".
cli-cannot-read-file = تعذرت قراءة { $file }: { $reason }.
    .fix = راجع الاسم، وهل يحق لك قراءته.
cli-cannot-write-file = تعذرت كتابة { $file }: { $reason }.
    .fix = راجع المجلد ومتسعه، وهل تحق لك الكتابة فيه.
cli-cannot-write = تعذرت كتابة النتيجة: { $reason }.
    .fix = راجع وجهة الخرج القياسي.
cli-cannot-make-folder = تعذر إنشاء المجلد { $folder }: { $reason }.
    .fix = اختر مجلدا آخر بعد --data، أو اطلب حق الكتابة هناك.
cli-not-text = ليس هذا نصا بترميز UTF-8 أو UTF-16، ولا ملف DOCX ولا PDF.
    .fix = احفظه نصا بترميز UTF-8 أو ملف DOCX أو PDF.
cli-file-empty = الملف فارغ.
    .fix = اطلبه ثانية ممن أرسله؛ فلعله لم يُنسخ كاملا.
cli-file-too-large = الملف أكبر من { $kib } كيبيبايت.
    .fix = قسمه؛ فالخطة ينبغي أن تكون صفحتين.
cli-more-errors = ... و{ $more } أخرى.
    .fix = يعرض --json أول { $listed } منها.
cli-unknown-unit = لا توجد وحدة رمزها { $unit }.
    .fix = ابحث عنها باسمها بالأمر "hasila unit find".
cli-unknown-unit-near = لا توجد وحدة رمزها { $unit }. والقريب منه: { $near }.
    .fix = صحح الرمز، أو ابحث عنها باسمها بالأمر "hasila unit find".
cli-unit-not-open = الوحدة { $unit } غير قائمة في { $day }.
    .fix = اسأل عن يوم آخر بعد --on؛ والأمر "hasila unit show" يبين متى كانت قائمة.
cli-unknown-form = لا نموذج باسم { $form } في أي خطة؛ والموجود { $known }.
    .fix = صحح الاسم، أو اعتمد الخطة التي فيها النموذج.
cli-unknown-item = لا تسأل أي خطة عن بند { $item }.
    .fix = صحح الاسم، أو اعتمد الخطة التي تسأل عنه.
cli-unknown-item-near = لا تسأل أي خطة عن بند { $item }. والقريب منه: { $near }.
    .fix = صحح الاسم.
cli-unknown-plan = لا توجد خطة { $plan }؛ والموجود { $known }.
    .fix = صحح الاسم.
cli-no-plans = لم تُعتمد أي خطة بعد.
    .fix = اعتمد خطة بالأمر "hasila plan apply".
cli-no-such-entry = لا يوجد القيد { $entry }؛ وآخر قيد هو { $last }.
    .fix = اسأل عن واحد من هذه.
cli-not-whole-or-part = { $text } ليس whole ولا part.
    .fix = اكتب whole إن انتقلت الوحدة كلها إلى هناك، وpart إن انتقل جزء منها.
cli-half-a-weight = لم يُذكر من الوزن إلا عدد واحد.
    .fix = اذكر الجزء والكل، أو لا تذكر أيا منهما إن لم يكن الوزن معلوما.

## ما سُجل.

cli-made-folder = أُنشئ { $folder } وفيه دفتر قيود خال.
cli-next-units = التالي: hasila unit import units.csv
cli-init-account = رمز حساب المدير الأول، مثل ana؛ ولا شيء إن كانت الحسابات تأتي لاحقًا:
cli-init-name = اسم { $account } كما يُطبع:
cli-next-account = لمن يدخلون من الصفحات: hasila account open CODE --name NAME ثم account grant وaccount invite
cli-already-recorded = مسجل من قبل بالقيد { $entry } ({ $at })؛ ولم يتغير شيء.
cli-units-imported = القيد { $entry }: { $count ->
        [zero] لم تُنشأ أي وحدة.
        [one] أُنشئت وحدة واحدة.
        [two] أُنشئت وحدتان.
        [few] أُنشئت { $count } وحدات.
        [many] أُنشئت { $count } وحدة.
       *[other] أُنشئت { $count } وحدة.
    }
cli-units-would-be-imported = لا عيب فيه. { $count ->
        [zero] لن تُنشأ أي وحدة؛ ولم يُسجل شيء.
        [one] ستُنشأ وحدة واحدة؛ ولم يُسجل شيء.
        [two] ستُنشأ وحدتان؛ ولم يُسجل شيء.
        [few] ستُنشأ { $count } وحدات؛ ولم يُسجل شيء.
        [many] ستُنشأ { $count } وحدة؛ ولم يُسجل شيء.
       *[other] ستُنشأ { $count } وحدة؛ ولم يُسجل شيء.
    }
cli-succeeded = القيد { $entry }: { $count ->
        [zero] لم تُقيد أي خلافة
        [one] قُيدت خلافة واحدة
        [two] قُيدت خلافتان
        [few] قُيدت { $count } خلافات
        [many] قُيدت { $count } خلافة
       *[other] قُيدت { $count } خلافة
    } بتاريخ { $day }.
cli-would-succeed = لا عيب فيه. { $count ->
        [zero] لن تُقيد أي خلافة
        [one] ستُقيد خلافة واحدة
        [two] ستُقيد خلافتان
        [few] ستُقيد { $count } خلافات
        [many] ستُقيد { $count } خلافة
       *[other] ستُقيد { $count } خلافة
    } بتاريخ { $day }؛ ولم يُسجل شيء.
cli-weights-unknown = { $count ->
        [zero] لا انتقال جزئيا بلا وزن معلوم
        [one] لانتقال جزئي واحد وزن غير معلوم
        [two] لانتقالين جزئيين وزن غير معلوم
        [few] لـ{ $count } انتقالات جزئية وزن غير معلوم
        [many] لـ{ $count } انتقالا جزئيا وزن غير معلوم
       *[other] لـ{ $count } انتقال جزئي وزن غير معلوم
    }؛ والأسئلة التي تحتاج إليه غير محسومة حتى "hasila unit weigh".
cli-units-emptied = { $count ->
        [zero] لم تخل أي وحدة مما تحتها
        [one] لم يعد تحت وحدة واحدة شيء
        [two] لم يعد تحت وحدتين شيء
        [few] لم يعد تحت { $count } وحدات شيء
        [many] لم يعد تحت { $count } وحدة شيء
       *[other] لم يعد تحت { $count } وحدة شيء
    }، مثل { $units }؛ أغلق ما انتهى منها بالأمر "hasila unit close".
cli-weighed = القيد { $entry }: سُجل الوزن من { $from } إلى { $to }.
cli-unit-founded = القيد { $entry }: أُنشئت { $unit } في { $day }.
cli-unit-renamed = القيد { $entry }: للوحدة { $unit } أسماؤها الجديدة ابتداء من { $day }.
cli-unit-moved = القيد { $entry }: للوحدة { $unit } موضعها الجديد ابتداء من { $day }.
cli-unit-closed = القيد { $entry }: أُغلقت { $unit } في { $day }.
cli-awards-recorded = القيد { $entry }: { $count ->
        [zero] لم يُسجل أي لقب.
        [one] سُجل لقب واحد.
        [two] سُجل لقبان.
        [few] سُجلت { $count } ألقاب.
        [many] سُجل { $count } لقبا.
       *[other] سُجل { $count } لقب.
    }
cli-awards-would-be-recorded = لا عيب فيه. { $count ->
        [zero] لن يُسجل أي لقب؛ ولم يُسجل شيء.
        [one] سيُسجل لقب واحد؛ ولم يُسجل بعد.
        [two] سيُسجل لقبان؛ ولم يُسجلا بعد.
        [few] ستُسجل { $count } ألقاب؛ ولم تُسجل بعد.
        [many] سيُسجل { $count } لقبا؛ ولم تُسجل بعد.
       *[other] سيُسجل { $count } لقب؛ ولم تُسجل بعد.
    }
cli-reports-recorded = { $reports ->
        [zero] لم يُسجل أي تقرير
        [one] سُجل تقرير واحد
        [two] سُجل تقريران
        [few] سُجلت { $reports } تقارير
        [many] سُجل { $reports } تقريرا
       *[other] سُجل { $reports } تقرير
    }، حتى القيد { $entry }. وفي الجدول: أرقام { $figures }، وخانات بلا بلاغ { $empty }، وتقارير مسجلة من قبل { $already }.
cli-reports-would-be-recorded = لا عيب فيه. { $reports ->
        [zero] لن يُسجل أي تقرير
        [one] سيُسجل تقرير واحد
        [two] سيُسجل تقريران
        [few] ستُسجل { $reports } تقارير
        [many] سيُسجل { $reports } تقريرا
       *[other] سيُسجل { $reports } تقرير
    }؛ ولم يُسجل شيء. وفي الجدول: أرقام { $figures }، وخانات بلا بلاغ { $empty }، وتقارير مسجلة من قبل { $already }.
cli-reports-already = كل ذلك مسجل من قبل ({ $already ->
        [zero] لا تقارير
        [one] تقرير واحد
        [two] تقريران
        [few] { $already } تقارير
        [many] { $already } تقريرا
       *[other] { $already } تقرير
    })؛ ولم يتغير شيء.
cli-reports-late = { $late ->
        [zero] لم يرد أي منها بعد موعد استحقاقه.
        [one] ورد واحد منها بعد موعد استحقاقه.
        [two] ورد اثنان منها بعد موعد استحقاقهما.
        [few] ورد { $late } منها بعد موعد استحقاقها.
        [many] ورد { $late } منها بعد موعد استحقاقها.
       *[other] ورد { $late } منها بعد موعد استحقاقها.
    }
cli-submitted-today = حيث لا يذكر الجدول متى قُدم التقرير اعتُمد اليوم الحاضر.
    .fix = اذكر يوم كل تقرير في العمود "submitted".
cli-corrections-recorded = { $reports ->
        [zero] لم يُصحح أي تقرير
        [one] صُحح تقرير واحد
        [two] صُحح تقريران
        [few] صُححت { $reports } تقارير
        [many] صُحح { $reports } تقريرا
       *[other] صُحح { $reports } تقرير
    }، حتى القيد { $entry }؛ والمسجل من قبل { $already }.
cli-corrections-would-be-recorded = لا عيب فيه. { $reports ->
        [zero] لن يُصحح أي تقرير
        [one] سيُصحح تقرير واحد
        [two] سيُصحح تقريران
        [few] ستُصحح { $reports } تقارير
        [many] سيُصحح { $reports } تقريرا
       *[other] سيُصحح { $reports } تقرير
    }؛ ولم يُسجل شيء. والمسجل من قبل { $already }.
cli-verifications-recorded = { $reports ->
        [zero] لم يُتحقق من أي تقرير
        [one] تُحقق من تقرير واحد
        [two] تُحقق من تقريرين
        [few] تُحقق من { $reports } تقارير
        [many] تُحقق من { $reports } تقريرا
       *[other] تُحقق من { $reports } تقرير
    } حتى القيد { $entry }؛ وسُجل من قبل { $already }.
cli-verifications-would-be-recorded = لا عيب فيه. { $reports ->
        [zero] لن يُتحقق من أي تقرير
        [one] سيُتحقق من تقرير واحد
        [two] سيُتحقق من تقريرين
        [few] سيُتحقق من { $reports } تقارير
        [many] سيُتحقق من { $reports } تقريرا
       *[other] سيُتحقق من { $reports } تقرير
    }، ولم يُسجل شيء. وسُجل من قبل { $already }.
cli-report-extended = القيد { $entry }: تقارير { $unit } وكل ما تحتها عن { $form } في { $period } في موعدها حتى { $until }.
cli-extended = { $form }، { $period }، { $unit } وما تحتها: حتى { $until }، منحه { $by } في { $on } (القيد { $entry }). { $reason }
cli-report-withdrawn = القيد { $entry }: سُحب تقرير { $unit } عن { $period }.

## الخطط.

cli-plan-checked = { $file }: { $errors ->
        [zero] لا أخطاء
        [one] خطأ واحد
        [two] خطآن
        [few] { $errors } أخطاء
        [many] { $errors } خطأ
       *[other] { $errors } خطأ
    }، { $warnings ->
        [zero] ولا تنبيهات.
        [one] وتنبيه واحد.
        [two] وتنبيهان.
        [few] و{ $warnings } تنبيهات.
        [many] و{ $warnings } تنبيها.
       *[other] و{ $warnings } تنبيه.
    }
cli-plan-unreadable = في { $file } { $count ->
        [zero] لا أخطاء
        [one] خطأ واحد
        [two] خطآن
        [few] { $count } أخطاء
        [many] { $count } خطأ
       *[other] { $count } خطأ
    }؛ ولم يُسجل شيء.
    .fix = صحح النص؛ والأمر "hasila plan check" يبين الخطأ وموضعه.
cli-editor-lost = انقطع الاتصال بالمحرر: { $reason }
    .fix = أعد تشغيل المحرر.
cli-nothing-of-that-name = ليس في الخطة ما اسمه «{ $name }».
    .fix = الأمر `hasila plan lineage FILE` يسمي ما فيها.
cli-nothing-of-that-name-but = ليس في الخطة ما اسمه «{ $name }»؛ وفيها { $near }.
    .fix = صحح الاسم.
cli-in-force-from = ابتداء من { $day }:
cli-reads = يقرأ
cli-read-by = يقرؤه
cli-plan-laid-out = أُعيد تنسيق { $file }.
cli-plan-laid-out-otherwise = تنسيق { $file } مخالف.
cli-plans-same = لا يتغير شيء.
cli-compared-with = بالمقارنة مع { $plan } كما جعلها القيد { $entry } سارية من { $day }.
cli-plan-changes = أُضيف { $added }، وتغير { $changed }، وحُذف { $removed }.
cli-plan-applied = القيد { $entry }: الخطة { $plan } سارية من { $day }.
cli-plan-already = الخطة { $plan } سارية من قبل من { $day }، كما في القيد { $entry }؛ ولم يتغير شيء.
cli-plan-would-apply = لا عيب فيه. ستكون الخطة { $plan } سارية من { $day }؛ ولم يُسجل شيء.
cli-review = المراجعة: { $digest }
cli-effect-head = الأثر في نتائج { $period }، محسوبة إلى { $day }، حتى القيد { $entry }:
cli-effect-kind = { $kind ->
        [target] المستهدفات
        [standard] المعايير
        [score] التقديرات
       *[all] النتائج
    }: يتغير { $changed } من { $results }، وتتغير القيمة وحدها في { $moved } أخرى.
cli-one-plan-reviewed = المراجعة لخطة واحدة، وقد أُعطيت خطط عدة.
    .fix = طبّقها واحدة واحدة، كلًّا بمراجعتها.
cli-reviewed-other-force = الخطة السارية غير التي قارنت بها المراجعة: { $plan } كما جعلها القيد { $entry } سارية من { $day }.
    .fix = انظر ما يتغير الآن بالأمر "hasila plan diff"، ثم طبّق بالمراجعة التي ينتهي بها.
cli-reviewed-other-text = النص، أو اليوم { $day } الذي يسري منه، غير ما روجع للخطة { $plan }.
    .fix = انظر ما يتغير الآن بالأمر "hasila plan diff"، ثم طبّق بالمراجعة التي ينتهي بها.
cli-case-played = { $case }: { $rows ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًّا
       *[other] { $rows } صف
    }، { $differences ->
        [0] كلها كما هو متوقع.
       *[other] المخالف منها { $differences }.
    }
cli-case-differs = الصف { $row }، { $unit }، { $period }، { $target }: المتوقع { $expected }؛ والناتج { $found }
cli-cases-played = { $plan }: { $cases ->
        [zero] لا حالات
        [one] حالة واحدة
        [two] حالتان
        [few] { $cases } حالات
        [many] { $cases } حالة
       *[other] { $cases } حالة
    }، { $rows ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًّا
       *[other] { $rows } صف
    }، { $differences ->
        [0] كلها كما هو متوقع.
       *[other] المخالف منها { $differences }.
    }
cli-no-cases = لا حالات بجانب { $file }.
    .fix = أنشئ بجانبه مجلدًا اسمه "cases" فيه مجلد لكل حالة.
cli-no-one-plan = في { $file } { $count ->
        [0] لا توجد خطة
       *[other] أكثر من خطة
    }.
    .fix = اذكر الخطة باسمها.
cli-stray-case-file = { $file } ليس من جداول الحالة.
    .fix = جداول الحالة units.csv وedges-DATE.csv مع units-DATE.csv وposts.csv وholders.csv وappointments.csv وexemptions.csv وfigures.csv وawards.csv وexpected.csv وexpected-posts.csv.
cli-case-post-differs = الصف { $row }، { $day }، { $placement }، { $rule }، { $post }: المتوقع { $expected }؛ والناتج { $found }
cli-case-post-or-unit = كل صف عن منصب واحد أو عن وحدة واحدة.
    .fix = املأ post، أو املأ unit إن كانت القاعدة عن وحدات بأكملها.
cli-not-a-map = { $text } لا يدل على خريطة.
    .fix = اكتب published أو today أو يومًا مثل 2025-06-30.

## عرض الوحدات.

cli-show-open = { $unit } في { $day }: تحتها مباشرة { $children }، وفي المجموع { $below }.
cli-show-closed = { $unit } غير قائمة في { $day }.
cli-show-above = فوقها: { $units }
cli-show-predecessors = ما دخل فيها:
cli-show-successors = ما آلت إليه:
cli-nothing-found = لا وحدة توافق { $text }.
cli-more-found = و{ $more } أخرى؛ يعرضها --limit.

## التقارير المسؤول عنها.

cli-not-reported = { $form }، { $period }، لم يرد من: { $units }

## الموقف والترتيب والأسباب.

cli-map-called = { $map ->
        [published] كما نُشرت
        [today] اليوم
       *[other] { $map }
    }
cli-standing-head = { $period }، حتى { $day }، الخريطة { $map }، حتى القيد { $entry }
cli-standing-summary = { $count ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $count } أسطر
        [many] { $count } سطرا
       *[other] { $count } سطر
    }: متحقق { $met }، وغير متحقق { $missed }، ويسير وفق المقرر { $on_course }، ومعرّض لعدم التحقق { $at_risk }، وغير محسوم { $undecided }.
cli-no-targets = لا مستهدف لهذه الوحدات في هذه الفترة.
cli-asked-each = { $asked } في كل { $each }
cli-need = يُحسم ({ $verdicts }) بـ{ $any } مما قد يرد، وعدده { $of }:
cli-need-in-group = { $group }: يُحسم ({ $verdicts }) بـ{ $any } مما قد يرد، وعدده { $of }:
cli-missing-report = { $unit }: لا تقرير { $form } عن { $period }
cli-missing-item = { $unit }: ليس { $item } في تقرير { $form } عن { $period }
cli-missing-weight = الوزن من { $from } إلى { $to } في { $day }
cli-missing-award = لقب { $title } عن { $period } للوحدة { $unit }
cli-missing-reason = {"\u200F"}{ $unit }: { $reason }
cli-rank-head = { $figure }: { $period }، حتى { $day }، الخريطة { $map }، حتى القيد { $entry }
cli-unranked = { $count ->
        [zero] لا وحدة بلا مرتبة.
        [one] وحدة واحدة بلا مرتبة: والسبب في سطرها.
        [two] وحدتان بلا مرتبة: والسبب في سطريهما.
        [few] { $count } وحدات بلا مرتبة: والسبب في أسطرها.
        [many] { $count } وحدة بلا مرتبة: والسبب في أسطرها.
       *[other] { $count } وحدة بلا مرتبة: والسبب في أسطرها.
    }
cli-robust-head = مدى ثبات المراتب الأولى في { $figure }: { $period }، محسوبة إلى { $day }، خريطة { $map }، حتى القيد { $entry }
cli-robust-first = { $level }: { $first }، من { $ranked }. والوزن الذي يتغير عنده ذلك، وسائر الأوزان بنسبها:
cli-robust-rounded = بعدد { $digits } من الأرقام بعد الفاصلة تقريبًا تكون المراتب الأولى غيرها: { $first }.
cli-robust-unrounded = لا يغيرها تقريب إلى ثلاثة أرقام أو أقل.
cli-titles-head = الألقاب عن { $period }، حتى { $day }، الخريطة { $map }، حتى القيد { $entry }
cli-title-summary = { $title }: ممنوح { $awarded }، ومستحق لم يمنح { $eligible }. غير محسوم: { $undecided }؛ قد يستحق في الدورة التالية: { $next }؛ غير مستحق: { $no }.
cli-title-state = { $state ->
        [awarded] ممنوح
        [eligible] مستحق، لم يمنح
        [undecided] غير محسوم
        [next] ليس بعد؛ وقد يستحق عن { $next }
       *[no] غير مستحق
    }
cli-title-lacks = { $pieces } ({ $any } من { $of })
cli-titles-findings = ما يعترض على منح الألقاب:
cli-finding-one-achievement = مُنحت { $unit } اللقبين { $title } و{ $other } لإنجاز واحد: { $achievement }. الأول عن { $edition } (القيد { $entry }) والآخر عن { $other_edition } (القيد { $other_entry }).
cli-finding-not-eligible = مُنحت { $unit } لقب { $title } عن { $edition } (القيد { $entry }) وهي لا تستحقه.
cli-finding-not-for = مُنحت { $unit } لقب { $title } عن { $edition } (القيد { $entry })، وهو ليس لوحدات من مستواها أو نوعها.
cli-finding-over-quota = مُنح لقب { $title } عن { $edition } { $awarded } مرة، والحصة { $limit }.
cli-finding-over-quota-in = مُنح لقب { $title } في { $group } عن { $edition } { $awarded } مرة، والحصة { $limit }.
cli-compare-head = { $figure }: { $period } إلى جانب { $before }، خريطة { $map }. المراتب المكسوبة وأسبابها:
cli-compare-method = { $method ->
        [same] الخطة واحدة للفترتين.
        [none] لا بيان كهذا في الفترة السابقة.
       *[other] لكل فترة خطتها.
    } النتائج السابقة حتى القيد { $entry }، وما عداها حتى القيد { $last }.
cli-why-head = { $figure } في { $unit } عن { $period }: { $value } (حتى القيد { $entry })
cli-why-target = المطلوب: { $asked }. النتيجة: { $verdict }.
cli-why-grade = التقدير: { $grade }.
cli-why-lowered = ما أبقاه دون تقدير نقاطه: { $rule }
cli-why-coverage = المعلوم: { $reported } من { $expected }.
cli-why-verified = المتحقق منه: { $value }، والمعلوم { $reported } من { $expected }.
cli-why-verified-gap = المتحقق منه: { $value }، والمعلوم { $reported } من { $expected }؛ والوارد ناقص المتحقق منه: { $gap }.
cli-why-year-before = العام السابق: { $value }.
cli-why-formula = القاعدة
cli-why-inputs = ما تقرؤه
cli-why-quotas = الحصص، بالترتيب الذي طبقت به
cli-why-quota = { $quota }: الأساس { $base }، فيجوز التقدير لعدد { $allowed }.
cli-why-quota-in = { $quota }: في { $group } الأساس { $base }، فيجوز التقدير لعدد { $allowed }.
cli-why-quota-cut = ينزل إلى { $next }
cli-why-quota-lots = الوحدات المتساوية النقاط مرتبة حسب قرعتها، الأصغر أولا: SHA-256 للنص «{ $seed }» ثم فراغ ثم رمز الوحدة.
cli-why-units = وحدات تخفضه أو تتركه غير محسوم
cli-why-missing = الناقص
cli-why-crosswalk = كيف انتقلت الأرقام إلى هذه الخريطة
cli-why-entries = القيود التي أتى منها
cli-why-provision = السند
cli-why-source = { $basis } - الخطة { $plan }، السطر { $line }، القيد { $entry }
cli-reach-head = { $figure } للوحدة { $unit } في { $period }، محسوبًا إلى { $day }: { $value }. المطلوب: { $asked }. النتيجة: { $verdict }.
cli-way-reached = وهو محقق على ما هو عليه الآن.
cli-way-none = لا يؤدي إليه تغير أجوبة منفردة.
cli-way-more-units = { $count ->
        [zero] لا حاجة إلى وحدة أخرى حتى { $day } لبلوغ المطلوب: { $asked }. الأقرب أولًا:
        [one] وحدة أخرى حتى { $day } تبلغ المطلوب: { $asked }. الأقرب أولًا:
        [two] وحدتان أخريان حتى { $day } تبلغان المطلوب: { $asked }. الأقرب أولًا:
        [few] { $count } وحدات أخرى حتى { $day } تبلغ المطلوب: { $asked }. الأقرب أولًا:
        [many] { $count } وحدة أخرى حتى { $day } تبلغ المطلوب: { $asked }. الأقرب أولًا:
       *[other] { $count } وحدة أخرى حتى { $day } تبلغ المطلوب: { $asked }. الأقرب أولًا:
    }
cli-way-fewer-units = { $count ->
        [zero] لا حاجة إلى نقص وحدة حتى { $day } لبلوغ المطلوب: { $asked }. الأقرب أولًا:
        [one] نقص وحدة واحدة حتى { $day } يبلغ المطلوب: { $asked }. الأقرب أولًا:
        [two] نقص وحدتين حتى { $day } يبلغ المطلوب: { $asked }. الأقرب أولًا:
        [few] نقص { $count } وحدات حتى { $day } يبلغ المطلوب: { $asked }. الأقرب أولًا:
        [many] نقص { $count } وحدة حتى { $day } يبلغ المطلوب: { $asked }. الأقرب أولًا:
       *[other] نقص { $count } وحدة حتى { $day } يبلغ المطلوب: { $asked }. الأقرب أولًا:
    }
cli-way-exact-units = من الوحدات المعلقة وعددها { $count } يجب أن تجيب { $yes } بالضبط بنعم حتى { $day } لبلوغ المطلوب: { $asked }.
cli-way-amount = { $direction ->
        [fewer] نقص { $by } حتى { $day } يبلغ المطلوب: { $asked }.
       *[more] زيادة { $by } حتى { $day } تبلغ المطلوب: { $asked }.
    }
cli-way-part = { $direction ->
        [fewer] نقص { $by } حتى { $day } يبلغ المطلوب إن بقي الكل على حاله: { $asked }.
       *[more] زيادة { $by } حتى { $day } تبلغ المطلوب إن بقي الكل على حاله: { $asked }.
    }
cli-way-pace = { $days ->
        [zero] أي بسرعة { $times } من السرعة حتى الآن، ولم يبق يوم.
        [one] أي بسرعة { $times } من السرعة حتى الآن، في اليوم الباقي.
        [two] أي بسرعة { $times } من السرعة حتى الآن، في اليومين الباقيين.
        [few] أي بسرعة { $times } من السرعة حتى الآن، في { $days } أيام باقية.
        [many] أي بسرعة { $times } من السرعة حتى الآن، في { $days } يومًا باقيًا.
       *[other] أي بسرعة { $times } من السرعة حتى الآن، في { $days } يوم باق.
    }
cli-stakes-head = { $figure } للوحدة { $unit } في { $period }، محسوبًا إلى { $day }: { $value }. وسائر الوحدات على حالها.
cli-review-written = كُتب { $file } ({ $kib } كيبيبايت): { $targets ->
        [zero] لا مستهدفات
        [one] مستهدف واحد
        [two] مستهدفان
        [few] { $targets } مستهدفات
        [many] { $targets } مستهدفا
       *[other] { $targets } مستهدف
    } بثلاث لغات.

## دفتر القيود.

cli-journal-sound = السلسلة متصلة: { $count ->
        [zero] لا قيود
        [one] قيد واحد
        [two] قيدان
        [few] { $count } قيود
        [many] { $count } قيدا
       *[other] { $count } قيد
    }، وبصمة الأخير { $digest }
cli-journal-exported = { $count ->
        [zero] لم يُكتب أي قيد
        [one] كُتب قيد واحد
        [two] كُتب قيدان
        [few] كُتبت { $count } قيود
        [many] كُتب { $count } قيدا
       *[other] كُتب { $count } قيد
    } في { $file }، وبصمة الأخير { $digest }
cli-journal-imported = { $count ->
        [zero] لا قيود
        [one] قيد واحد
        [two] قيدان
        [few] { $count } قيود
        [many] { $count } قيدا
       *[other] { $count } قيد
    } بعد التحقق، أُدخل في { $folder }، وبصمة الأخير { $digest }
cli-entry = القيد { $entry }، { $at }، { $by }، البصمة { $digest }

## قراءة النصوص الرسمية.

cli-award-form = { $form ->
    [certificate_of_merit] شهادة تقدير
    [certificate_of_commendation] شهادة ثناء
    [certificate_of_thanks] شهادة شكر
    [letter_of_praise] رسالة ثناء
    [emulation_flag] راية المحاكاة
    [medal] وسام
    [medal_minor] نوط أو ميدالية
    [commemorative_medal] ميدالية تذكارية
    [title] لقب
    [typical_example] مثال نموذجي
    [praise] ثناء
    [shield] درع
    [prize] جائزة
    [promotion] ترقية
   *[reward] مكافأة
}
cli-award-collectives = { $count ->
    [zero] لا جماعة
    [one] جماعة واحدة
    [two] جماعتان
    [few] { $count } جماعات
    [many] { $count } جماعة
   *[other] { $count } جماعة
}
cli-award-individuals = { $count ->
    [zero] لا فرد
    [one] فرد واحد
    [two] فردان
    [few] { $count } أفراد
    [many] { $count } فردًا
   *[other] { $count } فرد
}
cli-finding-kind = { $kind ->
        [cited] كلمات مستشهد بها
        [citation] استشهاد
        [commitment] التزام
        [contradiction] تناقض
        [date] تاريخ
        [post] منصب
        [ordinal] ترتيب
        [placement] تعيين
        [recognition] تكريم
        [task] مهمة
        [unit] وحدة
       *[quantity] كمية
    }
cli-doubtful = غير مؤكد
cli-nothing-read = لم يُعثر على شيء في النص.
    .fix = تحقق من أنه نص رسمي بالعربية أو الفيتنامية أو الإنجليزية وبترميز UTF-8.
cli-text-too-large = النص أكبر من { $kib } كيبيبايت.
    .fix = قسّمه إلى وثائقه.

## الوثائق.

cli-instrument-status = { $status ->
        [not-yet] لم تنفذ بعد
        [in-force] نافذة
        [expired] انقضت مدتها
        [replaced] حل غيرها محلها
        [repealed] ملغاة
       *[other] { $status }
    }
cli-instrument-issued =
    { $count ->
        [zero] سُجلت { $number } بلا أحكام مرقمة (القيد { $entry }).
        [one] سُجلت { $number } وفيها حكم واحد (القيد { $entry }).
        [two] سُجلت { $number } وفيها حكمان (القيد { $entry }).
        [few] سُجلت { $number } وفيها { $count } أحكام (القيد { $entry }).
        [many] سُجلت { $number } وفيها { $count } حكما (القيد { $entry }).
       *[other] سُجلت { $number } وفيها { $count } حكم (القيد { $entry }).
    }
cli-instrument-would-be-issued =
    { $count ->
        [zero] ستُسجل { $number } بلا أحكام مرقمة.
        [one] ستُسجل { $number } وفيها حكم واحد: { $provisions }.
        [two] ستُسجل { $number } وفيها حكمان: { $provisions }.
        [few] ستُسجل { $number } وفيها { $count } أحكام: { $provisions }.
        [many] ستُسجل { $number } وفيها { $count } حكما: { $provisions }.
       *[other] ستُسجل { $number } وفيها { $count } حكم: { $provisions }.
    }
cli-instrument-related = سُجل أن { $number } تحيل إلى { $other } (القيد { $entry }).
cli-instrument-amended = عُدلت { $number } ابتداء من { $day } بموجب { $by }: { $provisions } (القيد { $entry }).
cli-instrument-would-be-amended = ستُعدل { $number } ابتداء من { $day } بموجب { $by }: { $provisions }.
cli-instrument-replaced = تحل { $by } محل { $number } ابتداء من { $day } (القيد { $entry }).
cli-instrument-repealed = تنتهي { $number } في { $day } (القيد { $entry }).
cli-one-relation = تُسجل علاقة واحدة في كل مرة.
    .fix = أعط واحدا فقط من --based-on و--implements و--cites.
cli-no-provisions-in-file = لا يوجد في الملف حكم مرقم.
    .fix = رقم الصيغة الجديدة كما رُقمت الوثيقة: "المادة ٣" أو "Điều 3" أو "Article 3" أو "1."
cli-provision-not-found = لا يوجد في النص حكم رقمه { $provision }.
    .fix = انظر الأحكام الموجودة باستعمال --dry-run.
cli-words-not-in-text = الكلمات { $words } التي يبدأ بها الحكم { $provision } ليست في النص.
    .fix = انسخها من النص حرفا بحرف.
cli-words-several-times = الكلمات { $words } التي يبدأ بها الحكم { $provision } واردة في النص أكثر من مرة.
    .fix = أعط مزيدا منها.
cli-no-instruments = لا توجد وثيقة كهذه.
cli-no-relations = لا تحيل وثيقة إلى أخرى.
cli-instrument-head = { $number } ({ $kind }) المؤرخة { $day }: { $status } (القيد { $entry })
cli-instrument-provisions = الأحكام
cli-instrument-findings = ما قُبل من نصها
cli-instrument-gone = (غير موجود في هذا اليوم)
cli-text-same = نص { $number } هو النص المسجل (القيد { $entry }): { $found }.
cli-text-differs = ليس هذا نص { $number } المسجل (القيد { $entry }): { $found } بدل { $recorded }.
cli-find-closed = مغلقة
cli-find-not-in-force = غير نافذة
cli-instrument-commitments = الالتزامات
cli-no-target-yet = لا مستهدف له بعد
cli-why-origin = من { $number } ({ $kind }) المؤرخة { $day }، وهي { $status }:
cli-why-origin-provision = من { $number } ({ $kind }) المؤرخة { $day }، وهي { $status }، الحكم { $provision }:
cli-why-origin-several = الرقم { $number } لعدة وثائق ({ $several }): يعين المقصودة في الخطة ذكر يومها بعد "of".
cli-why-origin-unknown = { $number } ليست في سجل الوثائق.
cli-plan-cites-unknown = ليس في سجل الوثائق، ولا يضر ذلك: { $numbers }.

## مراجعة ما وُجد.

cli-review-question = قبول [a] أم تعديل [e] أم تخط [s] أم رجوع [b] أم إنهاء [q]؟
cli-review-taken-up = استؤنفت مراجعة انقطعت: أُخذ من { $file } ما تقرر فيها، وعدده { $count }.
cli-review-name = ما اسم المستهدف؟ (Enter: كما هو مقترح)
cli-review-value = ما المطلوب بلوغه، مثل >=85%؟ (Enter: كما وُجد)
cli-review-relation = كيف تحيل إليها: cites أم based_on أم implements؟ (Enter: cites)
cli-review-lead = أي وحدة تتولى المسؤولية؟ اكتب رمزها. (Enter: كما وُجد)
cli-review-with = أي وحدات تساعد؟ اكتب رموزها وبينها فواصل. (Enter: لا شيء)
cli-review-due = ما موعده، مثل 2025-06-30؟ (Enter: كما وُجد)
cli-review-task = { $lead } قبل نهاية { $due }
cli-review-findings = ما وُجد
cli-review-open = جمل فيها أرقام لم تُقبل التزامات
cli-finding-state = { $state ->
        [accepted] مقبول
        [before] مقبول من قبل
        [skipped] متروك
       *[other] ينتظر
    }
cli-draft-written = مسودة الخطة في { $file }؛ والأمر "hasila plan check" يبين الأسماء التي بقي أن تُملأ.
cli-draft-not-written = سُجل ما قُبل، لكن مسودته لم تُكتب في { $file }: { $reason }. وهذه هي المسودة: { $text }
    .fix = انسخ المسودة إلى خطة، أو عين ملفا آخر باستعمال --draft في المرة القادمة.
cli-decisions-not-kept = لم يُحفظ الجواب في { $file }: { $reason }.
    .fix = أتح مكانا أو صلاحية لهذا الملف، أو عين غيره باستعمال --draft؛ ولم يُسجل شيء.
cli-not-a-target-name = في { $text } فراغات فلا يصلح اسما.
    .fix = اكتبه كلمة واحدة، مثل safe_communes.
cli-other-text = { $file } ليس نص { $number } المسجل.
    .fix = اكتب النص المسجل بالأمر "hasila instrument text" وراجعه.
cli-text-not-entered = لا وثيقة في السجل نصها نص { $file }.
    .fix = سجلها أولا بالأمر "hasila instrument issue" مع الملف ورقمها.
cli-draft-there = { $file } موجود من قبل ولن يُمس؛ ولم يُسجل شيء.
    .fix = عين ملفا آخر للمسودة باستعمال --draft.
cli-why-origin-now = ونصه الآن: { $text }
