### جمل ما يأتي مع التقرير ملفًا: المصنفات المعادة والأدلة.

## مصنف معاد.

fill-workbook-title = الملء في مصنف
fill-workbook-filled = المصنف المملوء
fill-workbook-compare = مقارنة بالمسودة
fill-workbook-how = ملف XLSX لا يزيد على 20 ميبيبايت. ترى ما سيتغير قبل أخذ أي شيء.
fill-workbook-brought = ما سيغيره المصنف: { $form }، { $period }، { $unit }
fill-workbook-refused = لا يمكن أخذ هذا المصنف
fill-workbook-doubts = ما يدعو إلى التدقيق
fill-workbook-cell = الورقة الأولى، الخلية { $cell }:
fill-workbook-row = الورقة الأولى، الصف { $row }:
fill-workbook-changes = { $count ->
        [zero] يقول المصنف ما تقوله المسودة؛ لن يتغير شيء.
        [one] سيتغير سطر واحد من المسودة. لم يؤخذ شيء بعد.
        [two] سيتغير سطران من المسودة. لم يؤخذ شيء بعد.
        [few] ستتغير { $count } أسطر من المسودة. لم يؤخذ شيء بعد.
        [many] سيتغير { $count } سطرًا من المسودة. لم يؤخذ شيء بعد.
       *[other] سيتغير { $count } سطر من المسودة. لم يؤخذ شيء بعد.
    }
fill-workbook-caption = الأسطر التي ستتغير
fill-workbook-place = الخلية
fill-workbook-draft = في المسودة
fill-workbook-new = في المصنف
fill-workbook-take = أخذها إلى المسودة
fill-workbook-leave = ترك المسودة كما هي
fill-workbook-back = العودة إلى النموذج
fill-workbook-none = لم يُختر مصنف.
    .fix = اختر ملف XLSX الذي ملأته.
fill-workbook-of-another = هذا المصنف هو { $form } للوحدة { $unit } عن { $period }، لا نموذج هذه الصفحة.
    .fix = افتح ذلك النموذج وأعده هناك، أو اختر ملفًا آخر.

## الأدلة.

fill-evidence = الأدلة
fill-evidence-add = إضافة ملفات
fill-evidence-attach = إرفاق
fill-evidence-take-away = إزالة
fill-evidence-remove = إزالة { $file }
fill-evidence-how = ملفات PDF وصور ووثائق ومصنفات ونصوص؛ عشرة ملفات على الأكثر، كل منها 20 ميبيبايت على الأكثر. تدخل السجل مع ما تسلمه.
fill-evidence-said = { $kind }، { $kib } كيبيبايت
fill-evidence-of = { $kind }، { $kib } كيبيبايت، القيد { $entry }
fill-evidence-missing = لم يعد الملف موجودًا.
fill-evidence-gone = لم يعد الملف { $file } موجودًا، أو حل غيره محله.
    .fix = يعيده من يملك مجلد البيانات من نسخة؛ ويقول "hasila journal verify" متى يكتمل.
fill-evidence-unknown = لم يأت مع هذا التقرير ملف كهذا.
    .fix = اتبع الروابط في صفحة التقرير.
attachment-empty = الملف { $file } فارغ.
    .fix = اختر الملف من جديد.
attachment-macros = يحمل الملف { $file } وحدات ماكرو أو ملفات أخرى في داخله.
    .fix = احفظه من دونها، أو بصيغة PDF.
attachment-other-kind = الملف { $file } من نوع لا يُقبل.
    .fix = احفظه بصيغة PDF أو JPEG أو PNG أو DOCX أو XLSX أو ODT أو ODS أو نصًا عاديًا.
attachment-too-large = يزيد الملف { $file } على { $most } ميبيبايت.
    .fix = امسحه بدقة أقل، أو قسّمه.
draft-files-too-large = تنتظر التسليم ملفات تزيد على { $most } ميبيبايت.
    .fix = سلّم مسودات أخرى أو تخلّ عنها أولًا.

cli-evidence-none = لم يأت مع هذا التقرير أي ملف.
cli-evidence-head = { $column ->
        [entry] القيد
        [name] الاسم
        [kind] النوع
        [bytes] البايتات
        [sha256] SHA-256
       *[state] الحالة
    }
cli-evidence-state = { $state ->
        [whole] سليم
        [missing] مفقود
       *[altered] مبدَّل
    }
cli-evidence-missing = الملف { $file } المذكور دليلًا في القيد { $entry } مفقود: { $sha256 }.
    .fix = أعده إلى المجلد evidence من نسخة، باسم بصمته، أو أرفقه من جديد بالتقرير نفسه.
cli-evidence-altered = حل ملف آخر محل { $file } المذكور دليلًا في القيد { $entry }: { $sha256 }.
    .fix = احتفظ به جانبًا، وأعد الصحيح من نسخة.

## تقرير سُلّم، وما جرى عليه بعد ذلك.

fill-history = ما جرى على هذا التقرير
fill-step = { $what ->
        [submitted] سلّمه { $by } في { $day }.
        [corrected] صححه { $by } في { $day }.
        [verified] تحقق منه { $by } في { $day }.
        [returned] أعاده { $by } في { $day }.
       *[withdrawn] سحبه { $by } في { $day }.
    }
fill-was = قبل
fill-is = الآن
fill-stands = كما هو قائم
fill-correct-way = تصحيحه
fill-correct-title = تصحيح: { $form }، { $period }
fill-correct-lead = اكتب فوق ما هو خطأ؛ والسطر الذي يُفرَغ يصبح غير مبلَّغ عنه. تبقى الأرقام المسلَّمة في السجل.
fill-correct-check = عرض ما سيتغير
fill-correct-leave = ترك التقرير كما هو
fill-correct-means = لم يُسجَّل شيء بعد. يقوم التصحيح إلى جانب ما سُلّم، ويعيد من تحقق منه تحققه.
fill-correct-caption = ما سيتغير
fill-correct-record = تسجيل التصحيح
fill-correct-nothing = كل الأرقام كما هي قائمة.
    .fix = اكتب فوق الرقم الخطأ.
fill-corrected = سُجل التصحيح، القيد { $entry }.

## التذكير.

fill-remind-title = من لم يبلّغ
fill-remind-caption = { $form }، { $period }: لم يبلّغوا
fill-remind-lead = { $count ->
        [zero] بلّغ الجميع.
        [one] وحدة واحدة لم تبلّغ.
        [two] وحدتان لم تبلّغا.
        [few] { $count } وحدات لم تبلّغ.
        [many] { $count } وحدة لم تبلّغ.
       *[other] { $count } وحدة لم تبلّغ.
    }
fill-remind-last = آخر رسالة
fill-remind-no-address = بلا عنوان
fill-remind = تذكير هؤلاء جميعًا
fill-remind-means = تصل كل وحدة رسالة واحدة في اليوم، فيها كل ما يجب إبلاغها به ذلك اليوم. تخرج مع التشغيل التالي للملخص.
fill-remind-no-letters = لا يكتب هذا المكتب رسائل.
fill-remind-done = كُتبت رسائل: { $written }. وصلتها رسالة اليوم من قبل: { $already }. بلا عنوان: { $homeless }. لم تعد تُذكَّر: { $nothing }.

fill-taken-back = ما أرسلته بعد انتهاء جلستك قائم هنا من جديد. لم يُحفظ بعد؛ ويجب اختيار الملفات من جديد.
