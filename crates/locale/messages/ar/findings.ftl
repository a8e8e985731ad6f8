### جمل عما يقرره شخص فيما وُجد في نص.

finding-no-such-finding = لا يوجد { $text } فيما وُجد؛ وأرقامه من 1 إلى { $count }.
    .fix = اكتب أرقاما أو مدى، مثل 1,3-5، أو all.
finding-not-a-decision = ليس هذا قرارا: { $text }.
    .fix = اكتب "accept 1" أو "accept 3 as safe value >=85%" أو "accept 4 as based_on" أو "accept 6 lead 0601 due 2025-06-30" أو "skip 2".
finding-not-a-relation = { $text } ليس وجها من وجوه إحالة وثيقة إلى أخرى.
    .fix = اكتب cites أو based_on أو implements.
finding-not-a-threshold = { $text } ليس علاقة مقارنة مع رقم.
    .fix = اكتبه مثل >=85% أو <10 أو =3، أو change<=-15% للتغير.
finding-no-lead = لا شيء في السجل يدل على الوحدة المسؤولة عما وُجد برقم { $finding }: { $words }.
    .fix = سمّ الوحدة، مثل "accept { $finding } lead CODE"، أو اترك ما وُجد بالأمر "skip { $finding }".
finding-no-due = لا يذكر نص ما وُجد برقم { $finding } موعدا للإنجاز.
    .fix = حدد اليوم، مثل "accept { $finding } due 2025-06-30"، أو اترك ما وُجد بالأمر "skip { $finding }".
finding-not-a-day = { $text } ليس يوما.
    .fix = اكتب السنة فالشهر فاليوم، مثل 2025-06-30.

page-findings = ما وُجد في النص
page-findings-review = مراجعة ما وُجد في النص
page-findings-lead = مما وُجد، وعدده { $count }، قُبل { $accepted } وينتظر القرار { $open }. ولا يُسجل ما لم يقبله أحد.
page-findings-caption = ما وُجد بترتيب النص؛ والرقم يفتح الواحد منه
page-finding-one = ما وُجد برقم { $finding } من { $count }: { cli-finding-kind }
page-finding-doubtful = تحتمل هذه الألفاظ قراءة أخرى؛ فأعد النظر فيها.
page-finding-task-means = إذا قُبل صار مهمة ابتداء من يوم الوثيقة. المسمى في النص:
page-finding-lead = رمز الوحدة المسؤولة
page-finding-with = رموز الوحدات المساعدة وبينها فواصل
page-finding-due = آخر يوم
page-finding-code = رمز المهمة؛ وإن تُرك فارغا فأول رمز غير مستعمل
page-finding-target-means = إذا قُبل صار مستهدفا في مسودة خطة، ومعه ألفاظه وموضعها.
page-finding-name = اسم المستهدف
page-finding-value = المطلوب بلوغه، مثل >=85% أو change<=-15%
page-finding-plan = اسم الخطة
page-finding-citation-means = إذا قُبل سُجل أن هذه الوثيقة تحيل إلى الأخرى.
page-finding-how = كيف تحيل إليها
page-finding-cites = تذكرها فحسب
page-finding-based-on = تستند إليها
page-finding-implements = تنفذها
page-finding-accept = قبول
page-finding-skip = تجاوز
page-finding-number = الرقم
page-finding-kind = المستخرج
page-finding-words = النص
page-finding-provision = الحكم
page-finding-became = صار
page-finding-entry = القيد
page-finding-figures = الأرقام
page-finding-draft = مسودة الخطة
page-finding-draft-means = الأسماء التي تبدأ بـ who_ و what_ متروكة لتُملأ؛ ويسأل عنها فحص الخطط.

cli-instrument-kind = { $kind ->
        [circular] تعميم
        [conclusion] استنتاج
        [decision] مقرر
        [decree] مرسوم
        [directive] توجيه
        [guideline] إرشادات
        [law] قانون
        [notice] إشعار
        [order] أمر
        [ordinance] أمر تشريعي
        [plan] خطة
        [programme] برنامج
        [project] مشروع
        [regulation] لائحة
        [report] تقرير
        [resolution] قرار
        [rules] نظام داخلي
       *[other] { $kind }
    }
cli-find-nothing = لا وحدة ولا وثيقة تطابق { $text }.
    .fix = جرب كلمات أقل، أو جزءا من رمز أو رقم.
