### صفحات المناصب والتدوير.

page-posts = المناصب والتدوير
page-posts-rates = مدى الالتزام بقواعد الرؤساء
page-posts-caption = المناصب
page-posts-none = لا مناصب هنا.
page-posts-clock = ما تأتي به الأشهر القادمة
page-posts-round = تجربة جولة تنقلات
page-post = المنصب
page-post-unit = الوحدة
page-post-what = ما هو
page-post-holder = شاغله
page-post-since = منذ
page-post-vacant = شاغر
page-post-filled = مشغول
page-post-level = المستوى
page-post-rule = القاعدة
page-post-strength = القوة
page-post-kept = الالتزام
page-post-of = من أصل
page-post-wanted = المستهدف
page-post-known = المعلوم
page-post-role = { $role ->
        [head] رئيس
        [deputy] نائب
       *[member] عضو في الفريق
    }
page-clock-none = لا شيء يحل في السنتين القادمتين.
page-clock-caption = السنتان القادمتان إن لم يُتخذ شيء
page-clock-day = اليوم
page-round-unit = الوحدة
page-round-day = يوم التنقلات
page-round-plan = ضع خطة
page-round-unknown = انتهى البحث قبل العثور على خطة أو سبب؛ ولسطر الأوامر وقت أطول.
page-round-impossible = لا خطة تحترم كل قاعدة ملزمة. أسباب منفصلة: { $count }
page-round-gap = التنقلات: { $moves }، الباقون: { $stays }، الكلفة: { $cost }. لا خطة كلفتها أقل من { $bound }.
page-round-cut = نُظر لكل شخص في أرخص { $most } من الأماكن، والبرهان عنها وحدها.
page-round-too-large = الجولة التي فوق { $most } من المناصب مكانها سطر الأوامر.
    .fix = سمِّ وحدة، أو استعمل «hasila rotation plan».
page-round-caption = التنقلات
page-round-chain = السلسلة
page-round-from = من
page-round-to = إلى
page-round-cost = الكلفة
page-round-rules = القواعد الملزمة في ذلك اليوم:
page-round-next = لا يُسجَّل شيء هنا. «hasila rotation plan --save» يحفظ خطة، و«hasila rotation propose» يحولها إلى قرارات.
page-posts-exemptions = الإعفاءات من القواعد
page-exemptions-none = لم يُمنح هنا إعفاء.
page-exemption-entry = القيد
page-exemption-from = من
page-exemption-until = حتى
page-exemption-ended = أنهاه القيد { $entry }: { $reason }
page-exemption-end = إنهاء إعفاء
page-exemption-which = الإعفاء
page-exemption-on = أول يوم لا يسري فيه
page-exemption-cites = القرار الذي ينهيه، إن وُجد
page-round-fix = يجب أن يتولى
page-round-forbid = لا يجوز أن يتولى
page-round-pool = آخرون يجوز لهم
page-round-why-not = لم لا؟
page-round-may-leave = يجوز ترك المنصب بلا منصب آخر
page-round-the-plan = الخطة
page-round-how = رموز بينها فواصل: الشاغل=المنصب، مثل C17=SEC-04؛ وللآخرين رمز الشاغل وحده.
page-round-not-a-choice = «{ $text }» ليس على صورة الشاغل=المنصب.
    .fix = اكتب رمز الشاغل ثم علامة المساواة ثم رمز المنصب؛ وبين الاختيارات فواصل.
page-round-too-many = تأخذ الصفحة { $most } من الاختيارات على الأكثر.
    .fix = اترك بعضها، أو استعمل «hasila rotation plan».
