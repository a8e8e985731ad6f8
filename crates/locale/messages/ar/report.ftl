### جمل التقارير: الاستيراد والتصحيح والسحب.

## من يقدم ماذا، ومتى.

report-unknown-unit = لا توجد وحدة رمزها { $unit }.
    .fix = ابحث عن الرمز بالأمر "hasila unit find".
report-unknown-form = لا نموذج باسم { $form } في أي خطة.
    .fix = اعتمد الخطة التي فيها النموذج، أو صحح الاسم.
report-unknown-form-near = لا نموذج باسم { $form } في أي خطة. هل المقصود { $near }؟
    .fix = صحح الاسم.
report-wrong-cycle = لا يُقدم النموذج { $form } عن فترات مثل { $period }، بل مثل { $meant }.
    .fix = اذكر فترة بطول فترات النموذج.
report-unit-not-open = الوحدة { $unit } غير قائمة في { $day }، آخر أيام { $period }.
    .fix = راجع الوحدة والفترة؛ فالوحدة تقدم تقريرا عن الفترات التي تكون قائمة في نهايتها.
report-not-asked = لا تقدم الوحدة { $unit } النموذج { $form }؛ فهو مطلوب من { $from }.
    .fix = راجع الرمز: أهي الوحدة نفسها أم التي فوقها؟
report-outside-scope = لا تقدم الوحدة { $unit } النموذج { $form }: فالخطة { $plan } لوحدات أخرى.
    .fix = راجع رمز الوحدة.
report-already-reported = قدمت { $unit } من قبل النموذج { $form } عن { $period } (القيد { $entry }، { $day }).
    .fix = لتغيير رقم قدم تصحيحا.
report-before-period = تبدأ { $period } في { $first }؛ وقد ورد التقرير في { $submitted }.
    .fix = راجع الفترة واليوم؛ فلا يُقدم تقرير عن فترة قبل بدئها.
report-submitted-later = يوم التقديم { $submitted } لم يحل بعد، واليوم { $today }.
    .fix = اذكر اليوم الذي ورد فيه التقرير.

## الأرقام.

report-no-figures = ليس فيه رقم.
    .fix = اذكر رقما واحدا على الأقل؛ والبند الخالي لم يُبلَّغ عنه، وليس ذلك صفرا.
report-too-many-figures = عدد الأرقام { $count }؛ ويتسع التقرير لـ{ $most }.
    .fix = قسم النموذج إلى عدة نماذج.
report-unknown-item = لا يسأل النموذج عن { $item }.
    .fix = احذفه، أو صحح الاسم؛ والأمر "hasila report form" يعرض بنود النموذج.
report-unknown-item-near = لا يسأل النموذج عن { $item }. هل المقصود { $near }؟
    .fix = صحح الاسم.
report-not-yes-or-no = { $item } سؤال جوابه نعم أو لا، و{ $value } ليس هذا ولا ذاك.
    .fix = اكتب 1 لنعم أو 0 للا.
report-negative = { $item } مما يُعد، و{ $value } أقل من لا شيء.
    .fix = اكتب صفرا أو أكثر؛ واترك الخانة خالية إن لم يكن العدد معلوما.
report-not-a-day = { $item } تاريخ، و{ $value } ليس يوما بين 1900 و2200.
    .fix = اكتب السنة ثم الشهر ثم اليوم: 2025-07-01.
report-too-large = { $item } هو { $value }؛ وأكبر رقم هو { $most }، زيادة أو نقصا.
    .fix = راجع الرقم ووحدة قياسه.
report-check-failed = تشترط الخطة { $plan } أن { $check }، والأرقام لا توافق ذلك.
    .fix = راجع الرقمين.

## التصحيح والسحب.

report-not-reported = لم تقدم { $unit } النموذج { $form } عن { $period }.
    .fix = قدم تقريرا.
report-withdrawn = سُحب تقرير { $unit } عن { $form } في { $period } (القيد { $entry }).
    .fix = قدمه من جديد.
report-cites-another = تغير تقرير { $unit } عن { $form } في { $period } منذ القيد { $cited }، بالقيد { $entry }.
    .fix = انظر فيه كما هو الآن، واستشهد بالقيد { $entry }.
report-already-verified = تقرير { $form } من { $unit } عن { $period } مُتحقَّق منه من قبل (القيد { $entry }).
    .fix = اذكر الأرقام التي وُجدت على غير ما وردت، أو احذفه.

report-far-date = اليوم { $day } تحت { $column } خارج الأعوام من 1900 إلى 2200.
    .fix = راجع السنة؛ فهي تُكتب أولا، كما في 2025-07-01.
report-granted-ahead = لا يمكن أن تكون المهلة قد مُنحت في { $on }؛ فاليوم { $today }.
    .fix = اكتب اليوم الذي مُنحت فيه.
report-not-later = موعد تقارير { $unit } عن { $form } في { $period } هو { $due } من قبل؛ و{ $until } ليس بعده.
    .fix = اكتب يوما بعده؛ فالتمديد لا يقدم موعدا أبدا.
report-nothing-due = لا تحدد أي خطة موعدا لتقرير { $unit } عن { $form } في { $period }، فلا شيء يُمدد.
    .fix = لا يتأخر هناك أي تقرير. اكتب المهلة بعد النموذج في الخطة إن كان ينبغي أن يتأخر.
report-too-many-extensions = مُنح للنموذج { $form } في هذه الفترة { $most } تمديد من قبل.
    .fix = امنح تمديدا واحدا للوحدة التي فوقها جميعا.
report-figure-unchanged = لـ{ $item } هذا الرقم من قبل.
    .fix = لا تذكره.

## الكلمات والأيام.

report-missing = الخانة { $column } خالية.
    .fix = املأها؛ فمن يقرأ دفتر القيود لاحقا يسأل عن السبب.
report-too-long = النص تحت { $column } فيه { $bytes } بايت؛ والمتاح { $most }.
    .fix = اختصره.
report-hidden-character = في النص تحت { $column } علامة لا تُرى: { $text }.
    .fix = اكتبه من جديد بدل نسخه.
report-evidence-not-a-hash = { $text } ليست بصمة SHA-256 للملف { $file }.
    .fix = أعطِ 64 رقمًا ست عشريًا بأحرف صغيرة.
report-evidence-twice = أُرفق الملف { $file } مرتين.
    .fix = احذف أحدهما.
report-too-much-evidence = هناك { $count } ملفات؛ ويجوز { $most } مع التقرير الواحد.
    .fix = اجمع عدة ملفات في وثيقة واحدة.
report-evidence-size = في الملف { $file } { $bytes } بايت؛ يجب ألا يكون فارغًا وألا يزيد على { $most } ميبيبايت.
    .fix = أرفق الملف نفسه، أو ملفًا أصغر.
