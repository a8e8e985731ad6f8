### صفحة المراجعة.
### العلامة \u200F تجعل ما لا حرف عربيا فيه سوى ما في مواضعه يُقرأ من اليمين إلى اليسار.

review-title = مراجعة { $period }: { $unit }
review-title-country = مراجعة { $period }
review-languages = اللغة
review-contents = محتويات الصفحة

## ما تستند إليه الإجابات.

review-as-of = حتى القيد رقم { $entry } في دفتر القيود، بتاريخ { $day }.
review-through = احتُسبت المدة حتى نهاية يوم { $day }.
review-map-published = الوحدات كما كانت في آخر يوم محتسب.
review-map-today = الوحدات كما هي يوم السؤال؛ وقد نُقلت إليها أرقام الوحدات التي دُمجت أو قُسمت منذ ذلك الحين.
review-map-on = الوحدات كما كانت في { $day }؛ وقد نُقلت إليها أرقام الوحدات التي دُمجت أو قُسمت.
review-plan = الخطة: { $plan }.
review-plan-basis = سندها: { $basis }.
review-plan-entry = اعتُمدت هذه الصيغة بالقيد رقم { $entry }.

## موقفنا من المستهدفات.

review-targets = موقفنا من المستهدفات
review-targets-none = لا تحدد أي خطة سارية مستهدفا لهذه الوحدة في هذه الفترة.
review-targets-caption = المستهدفات وموقف كل منها
review-number = الرقم
review-target = المستهدف
review-value = القيمة
review-threshold = المطلوب
review-verdict = النتيجة
review-margin = الفارق
review-coverage = المعلوم
review-year-before = العام السابق
review-streak = على التوالي
review-rank = المرتبة
review-bar = القيمة قياسا إلى المطلوب
review-bar-describes = القيمة: { $value }؛ والمطلوب: { $threshold }؛ وفي العام السابق: { $before }.
review-with-measure = {"\u200F"}{ $amount } { $measure }
review-unit-named = {"\u200F"}{ $name } ({ $code })
review-place = { $place } من { $of }
review-place-tied = { $place } من { $of }، مشتركة
review-streak-editions = { $count ->
        [zero] ولا دورة
        [one] دورة واحدة
        [two] دورتان
        [few] { $count } دورات
        [many] { $count } دورة
       *[other] { $count } دورة
    }
review-threshold-each = { $threshold }، في كل { $each }
review-basis = السند: { $basis }
review-groups = لم يتحقق في: { $groups }
review-groups-undecided = غير محسوم في: { $groups }
review-nothing = لا شيء

## مسار الأرقام خلال الفترة.

review-trends = مسار الأرقام خلال الفترة
review-trend-caption = { $figure }، شهريا أو ربع سنوي، مقارنة بالعام السابق
review-trend-describes = خطان من { $first } إلى { $last }: هذه الفترة بخط متصل، والعام السابق بخط متقطع. والقيم نفسها في الجدول أدناه.
review-now = هذه الفترة
review-period = الفترة

## الوحدات التابعة مباشرة.

review-below = موقف كل وحدة
review-below-caption = نتائج الوحدات التابعة مباشرة؛ والأرقام هي أرقام المستهدفات أعلاه
review-below-target-caption = {"\u200F"}{ $number }. { $target }: { $threshold }
review-unit = الوحدة

## وحدات لم تبلغ المستهدف.

review-shortfalls = من لم يبلغ المستهدف بعد
review-shortfalls-none = كل وحدة حُسم أمرها بلغت كل مستهدف.
review-shortfall-counts = { $count ->
        [zero] لا وحدة دون المستهدف
        [one] وحدة واحدة دون المستهدف
        [two] وحدتان دون المستهدف
        [few] { $count } وحدات دون المستهدف
        [many] { $count } وحدة دون المستهدف
       *[other] { $count } وحدة دون المستهدف
    }؛ { $undecided ->
        [zero] ولا وحدة غير محسومة
        [one] ووحدة واحدة غير محسومة
        [two] ووحدتان غير محسومتين
        [few] و{ $undecided } وحدات غير محسومة
        [many] و{ $undecided } وحدة غير محسومة
       *[other] و{ $undecided } وحدة غير محسومة
    }.
review-shortfall-listed = ويذكر الجدول { $count } منها، وهي الأبعد عن المستهدف.
review-shortfall-caption = { $target }: وحدات لم تبلغه، والأبعد عنه أولا
review-level = المستوى
review-gap = النقص
review-because = البنود غير المستوفاة

## ما لم يُحسم.

review-undecided = ما لم يُحسم، وما يحسمه
review-undecided-none = لا شيء غير محسوم.
review-need-all = «{ $verdict }» متى عُلم ما يلي وكان كافيا: { $pieces }
review-need-some = «{ $verdict }» متى عُلم { $count } مما يلي وكان كافيا: { $pieces }
review-need-group = في { $group }: { $need }
review-more = { $count ->
        [zero] لا شيء غير ذلك
        [one] واحد آخر
        [two] اثنان آخران
        [few] { $count } أخرى
        [many] { $count } أخرى
       *[other] { $count } أخرى
    }
review-missing-report = تقرير «{ $form }» من { $unit } عن { $period }
review-missing-item = جواب { $unit } عن «{ $item }» في { $period }
review-missing-weight = مقدار الجزء الذي انتقل من { $from } إلى { $to } في { $day }
review-missing-award = منح لقب «{ $title }» عن { $period } للوحدة { $unit }
review-reason = {"\u200F"}{ $unit }: { $reason }

## التقارير.

review-reporting = التقارير
review-reporting-none = لم يُستحق أي تقرير.
review-reporting-caption = التقارير حسب الشهر: { $level }
review-reporting-describes = عمود لكل شهر: تقارير في موعدها، ومتأخرة، ولم ترد. والأعداد نفسها في الجدول أدناه.
review-month = الشهر
review-due = المستحق
review-on-time = في الموعد
review-late = متأخر
review-not-received = لم يرد

## كيف تُقرأ هذه الصفحة.

review-how = كيف تُقرأ هذه الصفحة
review-how-met = بُلغ الحد المطلوب، ولا يمكن لما هو ناقص أن يغير ذلك.
review-how-missed = لم يُبلغ الحد المطلوب، ولا يمكن لما هو ناقص أن يغير ذلك.
review-how-on-course = الفترة ما زالت جارية؛ وبالوتيرة الحالية سيُبلغ الحد المطلوب.
review-how-at-risk = الفترة ما زالت جارية؛ وبالوتيرة الحالية لن يُبلغ الحد المطلوب.
review-how-undecided = ما هو ناقص قد يغير النتيجة. وما لم يُبلَّغ عنه ليس صفرا ولا إخفاقا.
review-how-rounding = تُحسم النتائج بأرقام مضبوطة. ولا تُقرب الأرقام إلا مرة واحدة عند العرض، والنصف يُقرب بعيدا عن الصفر، إلى منزلة عشرية واحدة، أو أكثر حيث تخفي المنزلة الواحدة على أي جانب من الحد تقع القيمة.
review-how-margin = يبين الفارق بُعد القيمة عن الحد المطلوب من الجانب المرغوب؛ وما دون الصفر يقع على الجانب الآخر. وفروق النسب بالنقاط المئوية.
review-how-coverage = «المعلوم» يبين عدد ما تستند إليه القيمة من التقارير أو الوحدات المنتظرة.
review-how-year-before = يُحسب العام السابق بالتعريف نفسه وعن الأشهر نفسها.
review-how-ties = تشترك القيم المتساوية في المرتبة الأفضل، وتُترك المرتبة التالية: 1، 2، 2، 4. ولا مرتبة للوحدات غير المحسومة.
review-how-streak = عدد الدورات على التوالي هو ما تحقق فيه المستهدف، وهذه الدورة منها؛ والعام الذي لم تُجرَ فيه دورة لا يقطع التوالي.
review-how-bar = الشريط هو القيمة، والخط القائم هو الحد المطلوب، والحلقة الصغيرة هي العام السابق. والشريط المخطط غير محسوم.
review-how-program = أعدت «حصيلة» هذه الصفحة من دفتر القيود؛ والدفتر نفسه يعطي الصفحة نفسها.
