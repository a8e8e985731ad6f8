### المناصب والتدوير في سطر الأوامر.

cli-posts-created = أُنشئ من المناصب { $count } (القيد { $entry }).
cli-posts-would-be-created = سيُنشأ من المناصب { $count }. لم يُسجَّل شيء.
cli-holders-registered = سُجل من الشاغلين { $count } (القيد { $entry }).
cli-holders-would-be-registered = سيُسجل من الشاغلين { $count }. لم يُسجَّل شيء.
cli-appointments-made = تم من التعيينات { $count } (القيد { $entry }).
cli-appointments-would-be-made = سيتم من التعيينات { $count }. لم يُسجَّل شيء.
cli-term-begun = يبدأ { $holder } ولاية أخرى في { $post } في { $day } (القيد { $entry }).
cli-relieved = لم يعد { $holder } يشغل { $post } ابتداء من { $day } (القيد { $entry }).
cli-exempted = سُجل الإعفاء من { $placement } حتى { $until } (القيد { $entry }).
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
       *[event] ماذا
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
