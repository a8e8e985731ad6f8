### المناصب والتدوير في سطر الأوامر.

cli-posts-created = أُنشئ من المناصب { $count } (القيد { $entry }).
cli-posts-would-be-created = سيُنشأ من المناصب { $count }. لم يُسجَّل شيء.
cli-holders-registered = سُجل من الشاغلين { $count } (القيد { $entry }).
cli-holders-would-be-registered = سيُسجل من الشاغلين { $count }. لم يُسجَّل شيء.
cli-appointments-made = تم من التعيينات { $count } (القيد { $entry }).
cli-appointments-would-be-made = سيتم من التعيينات { $count }. لم يُسجَّل شيء.
cli-term-begun = يبدأ { $holder } ولاية أخرى في { $post } في { $day } (القيد { $entry }).
cli-relieved = لم يعد { $holder } يشغل { $post } ابتداء من { $day } (القيد { $entry }).
cli-post-closed = أُغلق المنصب { $post } ابتداء من { $day } (القيد { $entry }).
cli-post-corrected = صُحح المنصب { $post } (القيد { $entry }).
cli-rank-granted = لـ{ $holder } رتبة { $rank } ابتداء من { $day } (القيد { $entry }).
cli-holder-corrected = صُحح المعروف عن { $holder } (القيد { $entry }).
cli-appointment-corrected = صُحح تعيين { $holder } في { $post } بتاريخ { $day } (القيد { $entry }).
cli-appointment-void = لم يكن هناك تعيين لـ{ $holder } في { $post } بتاريخ { $day } (القيد { $entry }).
cli-exempted = سُجل الإعفاء من { $placement } حتى { $until } (القيد { $entry }).
cli-exemption-ended = لا يسري الإعفاء المسجل في القيد { $exemption } من { $day } فصاعدا (القيد { $entry }).
cli-no-exemptions = لم يُمنح أي إعفاء.
cli-no-placement-rules = لا قاعدة تعيين سارية حينئذ.
cli-rules-tried = الحكم بقواعد { $plan } في الملف إلى جانب السارية.
cli-none-of = «{ $text }» ليس من { $words }.
    .fix = اكتب إحدى هذه الكلمات.
cli-not-months = «{ $text }» ليس عددا من الأشهر.
    .fix = أعط عددا صحيحا مثل 60.
cli-rank-without-day = «{ $text }» بلا يوم: تُكتب الرتبة هكذا rank@2020-01-31.
    .fix = اكتب يوم منحها بعد @.
cli-plan-has-errors = في الخطة التي في الملف أخطاء.
    .fix = اطلع عليها بالأمر "hasila plan check".
rotation-head = { $column ->
        [post] المنصب
        [unit] الوحدة
        [role] الدور
        [branch] الجهة
        [kind] النوع
        [rank] الرتبة
        [filled] مشغول
        [holder] الشاغل
        [name] الاسم
        [native] الموطن
        [native_on] على خارطة
        [retires] التقاعد
        [service_from] الخدمة منذ
        [kin] الأقارب
        [ranks] الرتب
        [from] من
        [until] إلى
        [manner] الصفة
        [terms] الولايات
        [term_end] نهاية الولاية
        [cites] الوثيقة
        [despite] رغم القاعدة
        [entry] القيد
        [level] المستوى
        [strength] الإلزام
        [rate] الالتزام
        [share] من
        [before] قبل
        [exempt] معفى
        [known] معلوم
        [rule] القاعدة
        [placement] التعيين
        [day] اليوم
        [plan] الخطة
        [reason] السبب
        [ended] أنهاه القيد
        [wanted] المستهدف
       *[event] ماذا
    }
rotation-wanted = { $verdict ->
        [met] { $wanted }: متحقق
        [missed] { $wanted }: غير متحقق
       *[undecided] { $wanted }: غير محسوم
    }
rotation-strength = { $strength ->
        [hard] إلزامي
       *[soft] مفضل
    }
rotation-event = { $event ->
        [broken] يخالف القاعدة
        [term_ends] تنتهي الولاية
        [ends] ينتهي التعيين
       *[retires] يتقاعد
    }
rotation-finding = { $verdict ->
        [broken] يخالف { $post } القاعدة «{ $rule }»:
        [exempt] يخالف { $post } القاعدة «{ $rule }» بإعفاء:
        [vacant] { $post } شاغر («{ $rule }»).
       *[undecided] { $post }: غير محسوم في «{ $rule }»:
    }
rotation-hidden = أقل من 5
rotation-not-there = جديد
### جمل جولات التدوير.

rotation-unit-not-open = الوحدة { $unit } غير قائمة في { $day }؛ وهي اليوم: { $heirs }.
    .fix = خطِّط لوحدات ذلك اليوم، أو اختر يوما كانت قائمة فيه.
rotation-post-outside = المنصب { $post } ليس في إحدى هذه الوحدات في { $day }.
    .fix = اذكر وحدته بـ --unit، أو اترك هذا الاختيار.
rotation-fixed-and-forbidden = { $holder } يجب أن يتولى { $post } ويُمنع منه معا.
    .fix = أبقِ أحد الأمرين.

cli-rotation-searching = البحث عن خطة
cli-rotation-unknown-code = { $kind ->
        [holder] لا شاغل منصب برمز { $code }.
        [post] لا منصب برمز { $code }.
        [unit] لا وحدة برمز { $code }.
       *[plan] لا خطة { $code } لها قواعد تعيين نافذة في ذلك اليوم.
    }
    .fix = راجع الرمز؛ فالأسماء لا تُقرأ هنا.
cli-rotation-cost = { $text } ليس عدد نقاط.
    .fix = اكتب عددا صحيحا من -1000000 إلى 1000000.
cli-rotation-no-posts = لا منصب في هذه الوحدات في { $day }.
    .fix = اذكر وحدة أخرى أو يوما آخر؛ والمناصب المجموعة إلى غيرها تبقى كما هي.
cli-rotation-head = جولة { $day }. الأشخاص: { $people }، والمناصب: { $posts }، والقواعد الملزمة: { $rules }.
cli-rotation-cut = نُظر لكل شخص في أرخص { $most } من الأماكن التي لا تمنعها قاعدة؛ و--places ينظر في أكثر.
cli-rotation-optimal = التنقلات: { $moves }، والباقون: { $stays }، والكلفة: { $cost }. ثبت أن لا خطة أقل كلفة.
cli-rotation-optimal-cut = التنقلات: { $moves }، الباقون: { $stays }، الكلفة: { $cost }. ثبت بين الأماكن التي نُظر فيها أن لا خطة أقل كلفة.
cli-rotation-gap = التنقلات: { $moves }، والباقون: { $stays }، والكلفة: { $cost }. لا خطة أقل من { $bound }: والفارق { $gap } على الأكثر.
cli-rotation-unknown = انتهى البحث قبل العثور على خطة أو سبب.
    .fix = امنحه وقتا أطول بـ --time-limit.
cli-rotation-sheet = جولة التنقلات في { $day }
cli-rotation-column = { $column ->
        [chain] سلسلة
        [holder] الشاغل
        [name] الاسم
        [from] من
        [to] إلى
        [cost] الكلفة
        [authority] صاحب القرار
        [number] الرقم
        [decree] القرار
        [scenario] السيناريو
        [moves] التنقلات
        [stays] الباقون
        [bound] لا أقل من
        [gap] الفارق
       *[outcome] النتيجة
    }
cli-rotation-outcome = { $outcome ->
        [optimal] مثبتة
        [gap] مع فارق
        [impossible] لا خطة ممكنة
       *[unknown] لم يُعرف في هذا الوقت
    }
cli-rotation-broken = يخالف القواعد مع ذلك، فلا يجوز تنفيذه: { $count }
cli-rotation-undecided = لم يُحسم لنقص الوقائع: { $count }
cli-rotation-impossible = لا خطة تحفظ كل القواعد الملزمة. أسباب مستقلة: { $count }
cli-rotation-impossible-cut = بالأماكن التي نُظر فيها لا خطة تحترم كل قاعدة ملزمة، وقد توجد بغيرها. أسباب منفصلة: { $count }
cli-rotation-without = بلا القاعدة "{ $rule }":
cli-rotation-not-a-plan = ليست هذه خطة محفوظة: { $reason }
    .fix = احفظ خطة بـ "hasila rotation plan --save".
cli-rotation-not-recorded = لم يُسجَّل شيء. وُضعت الخطة على القيد { $entry }؛ و--record يسجلها.
cli-rotation-recorded = التنقلات المسجلة: { $count }، ابتداء من { $day } (القيد { $entry }).
cli-rotation-decides = القرار لـ{ $unit }، التنقلات: { $count }.
cli-rotation-decides-nobody = لا وحدة فوق كل مناصب هذه التنقلات؛ فالقرار لمن يعيّن فوق الوحدات العليا.
cli-rotation-decides-nothing = ليس لـ{ $unit } قرار في أي تنقل من هذه الخطة.
    .fix = اترك --authority لترى لمن القرار في كل تنقل.
cli-rotation-decree-moves = يترك { $name } ({ $holder }) المنصب { $from } ويتولى { $to } في { $day }.
cli-rotation-decree-takes = يتولى { $name } ({ $holder }) المنصب { $to } في { $day }.
cli-rotation-decree-leaves = يترك { $name } ({ $holder }) المنصب { $from } في { $day }.
