### جمل الخطط: قراءة لغة الخطط وفحصها.
### في `.fix` ما ينبغي عمله الآن. كلمات اللغة بين علامتي `، وأسماء الخطة بين علامتي تنصيص.

## القراءة

plan-too-long = في الخطة { $bytes } بايت؛ ولا يُقرأ أكثر من { $max }.
    .fix = قسّمها: فخطة السنة صفحتان، ولكل سنة أخرى خطتها.
plan-unknown-character = العلامة «{ $character }» لا معنى لها هنا.
    .fix = احذفها، أو ضع الكلمات التي تتبعها بين علامتي تنصيص.
plan-hidden-character = هنا علامة لا تُرى ({ $character })، وقد تجعل النص يبدو غير ما هو عليه.
    .fix = احذفها.
plan-unclosed-text = ليس لهذا النص علامة تنصيص تغلقه في سطره.
    .fix = أغلقه بالعلامة `"`؛ فالنص يقع في سطر واحد.
plan-unknown-escape = «{ $escape }» لا يدل على شيء.
    .fix = اكتب `\"` لعلامة التنصيص، و`\\` للشرطة المائلة، و`\n` لسطر جديد، و`\t` لمسافة الجدولة.
plan-curly-quotes = هذه علامات تنصيص من معالج نصوص.
    .fix = اكتب النص بين علامتي تنصيص بسيطتين `"`.
plan-text-too-long = هذا النص أطول من { $max } بايت.
    .fix = اختصره؛ ففي التوجيه نفسه الصيغة الكاملة.
plan-malformed-number = «{ $number }» ليس عددا تقرؤه الخطة.
    .fix = اكتب الأرقام بلا فواصل، ونقطة قبل الكسر العشري: `1234` و`0.5`. ففي الخطة يزيد `1.234` قليلا على واحد.
plan-mixed-digits = «{ $number }» يخلط أرقام أكثر من كتابة.
    .fix = اكتب أرقامه كلها بكتابة واحدة.
plan-not-a-date = «{ $text }» ليس تاريخا.
    .fix = اكتب السنة ثم الشهر ثم اليوم: `2025-01-20`.
plan-expected-one-of = ينبغي أن تكون هنا إحدى هذه الكلمات: { $words }.
    .fix = ابدأ السطر بواحدة منها.
plan-expected-word = ينبغي أن تكون هنا الكلمة `{ $word }`.
    .fix = اكتبها، أو انظر مثال هذا التركيب في مرجع لغة الخطط.
plan-expected-sign = ينبغي أن تكون هنا العلامة `{ $sign }`.
    .fix = اكتبها هنا.
plan-expected-name = ينبغي أن يكون هنا اسم.
    .fix = اكتب اسما من حروف أي كتابة وأرقام و`_`، يبدأ بحرف.
plan-expected-text = ينبغي أن يكون هنا نص.
    .fix = اكتبه بين علامتي تنصيص: `"06"`.
plan-expected-number = ينبغي أن يكون هنا عدد.
    .fix = اكتب أرقاما، وبعدها `%` إن كانت نسبة: `85%`.
plan-expected-date = ينبغي أن يكون هنا تاريخ.
    .fix = اكتب السنة ثم الشهر ثم اليوم: `2025-12-31`.
plan-expected-period = ينبغي أن تكون هنا سنة أو نصف سنة أو ربع سنة أو شهر.
    .fix = اكتب `2025` أو `2025-H1` أو `2025-Q3` أو `2025-07`.
plan-expected-day-of-year = ينبغي أن يكون هنا شهر ويوم.
    .fix = اكتب `11-15` ليوم 15 نوفمبر، أو `11-15 من_السنة_السابقة`.
plan-begins-on-leap-day = لا يمكن أن تبدأ السنوات في 29 فبراير، فمعظمها ليس فيه هذا اليوم.
    .fix = اجعل السنة تبدأ في `02-28` أو `03-01`.
plan-part-begins-otherwise = السنة الكاملة وحدها تبدأ في يوم خاص بها؛ أما أنصاف السنة وأرباعها وشهورها فهي شهور التقويم.
    .fix = اكتب السنة، مثل `سنة 2025 ابتداء_من 11-15`، أو احذف `ابتداء_من`.
plan-due-by-within-year = الاستمارة السنوية وحدها يكون موعدها يوما من السنة؛ أما الشهرية والفصلية ونصف السنوية فتنتهي مرات عدة.
    .fix = اكتب `مهلة 10 أيام` محسوبة من نهاية كل فترة، أو اطلب الاستمارة `كل سنة`.
plan-day-before-period = ينقضي { $day } قبل أن تبدأ فترة الخطة: لا يمكن تقديم شيء في موعده.
    .fix = صحح اليوم، أو اكتبه دون سنة مثل `12-15`.
plan-counts-before-due = قد يرد تقرير «{ $name }» في موعده ولا يُحتسب: موعده عن { $period } حتى { $due }، ويُحتسب حتى { $until }.
    .fix = قدّم الموعد، أو مدد مدة الاحتساب.
plan-counts-before-end = تُحتسب «{ $name }» حتى { $until }، وتنتهي { $period } في { $end }: ما يرد بعد نهايتها لا يُحتسب.
    .fix = مدد مدة الاحتساب، أو اترك الفترة الأخيرة خارج التقييم.
plan-expected-expression = ينبغي أن يكون هنا عدد أو اسم أو شرط.
    .fix = أكمل السطر، أو احذف آخر علامة أو كلمة فيه.
plan-expected-comparator = ينبغي أن تكون هنا مقارنة.
    .fix = اذكر ما ينبغي بلوغه: `>= 80%` أو `> 90%` أو `= 100%` أو `< 10%` أو `<= 5`.
plan-unknown-comparator = هذه ليست مقارنة.
    .fix = اكتب `<` أو `<=` أو `=` أو `>=` أو `>`؛ ولمعنى «ليس» اكتب `not` قبل الشرط.
plan-expected-end = ينبغي أن ينتهي السطر هنا؛ فما بعده غير مفهوم.
    .fix = ابدأ سطرا جديدا أو اكتب `;` قبله، أو احذفه.
plan-word-of-another-language = «{ $word }» كلمة من لغة غير التي كُتبت بها الخطة.
    .fix = اكتب الكلمة بلغة هذه الخطة؛ والأمر `hasila plan fmt --in` يعرض خطة كاملة بلغة أخرى.
plan-name-is-a-word = في تلك اللغة يُقرأ الاسم «{ $name }» كأنه كلمة من كلماتها.
    .fix = أعطه اسما آخر.
plan-text-in-formula = هنا نص في موضع عدد أو اسم.
    .fix = اكتب الاسم بلا علامتي تنصيص.
plan-unclosed-brace = هذا القوس لا يُغلق.
    .fix = أغلق الكتلة بقوس في الاتجاه الآخر.
plan-unopened-brace = هذا القوس لا يغلق شيئا.
    .fix = احذفه، أو افتح الكتلة التي ينبغي أن يغلقها.
plan-too-deep = التداخل هنا أعمق من { $max } مستوى.
    .fix = أعط الجزء الداخلي اسما: مؤشرا أو معيارا.
plan-missing-clause = `{ $clause }` ناقص.
    .fix = اذكره بعد الاسم.
plan-repeated-clause = `{ $clause }` يرد هنا مرة ثانية.
    .fix = أبق واحدا من الاثنين.
plan-force-not-here = أيام السريان مذكورة هنا لما هو سار دائما.
    .fix = اذكرها للمؤشرات والمعايير والتقييمات والألقاب والأهداف.
plan-until-before-from = آخر يوم للسريان يسبق أول يوم.
    .fix = بدل اليومين، أو صحح أحدهما.
plan-overlap-in-force = قاعدتان باسم «{ $name }» تسريان في الأيام نفسها.
    .fix = أنه الأولى في اليوم الذي يسبق بداية الثانية.
plan-gap-in-force = من { $from } حتى { $until } لا تسري قاعدة باسم «{ $name }».
    .fix = مدد إحدى القاعدتين، إلا إذا كان ذلك مقصودا.
plan-never-in-force = «{ $name }» لا تسري في أي يوم من { $year }.
    .fix = صحح أيامها، أو احذفها.
plan-not-in-force = «{ $name }» مطلوبة في { $date }، وهي غير سارية حينها.
    .fix = اذكر ما يسري في تلك الأيام، أو أرخ القاعدة التي تطلبها.
plan-too-many-dates = تتغير القواعد في أيام يزيد عددها على { $max }.
    .fix = قسم الخطة، خطة لكل سنة.
plan-more-remarks = { $count ->
        [zero] لا ملاحظات أخرى.
        [one] هناك ملاحظة أخرى.
        [two] هناك ملاحظتان أخريان.
        [few] هناك { $count } ملاحظات أخرى.
        [many] هناك { $count } ملاحظة أخرى.
       *[other] هناك { $count } ملاحظة أخرى.
    }
    .fix = أصلح ما ذُكر، ثم أعد الفحص.

## الأسماء

plan-no-plan = ليس في النص خطة.
    .fix = ابدأ بالكلمة `plan` واسمها، واذكر بين قوسين سندها والسنة التي وُضعت لها.
plan-second-plan = «{ $name }» خطة ثانية في نص واحد.
    .fix = ضعها في ملف خاص بها.
plan-duplicate-name = «{ $name }» معلن مرتين.
    .fix = أعط أحدهما اسما آخر.
plan-first-here = يرد هنا أول مرة.
plan-unknown-name = لا شيء هنا اسمه «{ $name }».
    .fix = أعلنه بندا في نموذج أو مؤشرا، أو صحح الاسم.
plan-unknown-word = «{ $name }» ليس مستوى ولا نوعا في هذه الخطة.
    .fix = صححه، أو أضفه إلى `levels` أو `kinds`.
plan-unknown-level = «{ $name }» ليس مستوى في هذه الخطة.
    .fix = صححه، أو أضفه إلى `levels`.
plan-unknown-standard = لا معيار اسمه «{ $name }».
    .fix = أعلنه بالكلمة `standard`، أو صحح الاسم.
plan-unknown-score = لا سلم نقاط اسمه «{ $name }».
    .fix = أعلنه بالكلمة `score`، أو صحح الاسم.
plan-unknown-title = لا لقب اسمه «{ $name }».
    .fix = أعلنه بالكلمة `title`، أو صحح الاسم.
plan-unknown-grade = «{ $name }» ليس تقديرا في سلم النقاط هذا.
    .fix = أضفه إلى `grades`، أو صحح الاسم.
plan-unknown-function = «{ $name }» ليس دالة.
    .fix = الدوال هي `change(a, year_before)` و`points(a, year_before)` و`pace(target)` و`met(standard)` و`grade(score)` و`awarded(title)`.
plan-bare-name = «{ $name }» ليس بندا؛ فما المطلوب منه هنا؟
    .fix = اكتب `met(...)` للمعيار و`awarded(...)` للقب.
plan-one-name-wanted = ينبغي أن يكون بين هذين القوسين اسم واحد.
    .fix = اكتب `met(standard)` أو `grade(score)` أو `awarded(title)`.
plan-no-instrument = الاستشهاد لا يذكر وثيقة، والخطة لا تستند إلى وثيقة.
    .fix = اكتب رقم الوثيقة بعد `cite`، أو أعط الخطة سطرا `basis "number" of date`.
plan-no-letters = الأحرف المستشهد بها عددان صحيحان: موضع الأول، ثم عدد أكبر منه لما بعد الأخير.
    .fix = اكتبهما كما تظهرهما مراجعة النص: `letters 17 to 27`.
plan-circle = هذه يحيل بعضها إلى بعض في حلقة: { $names }.
    .fix = اجعل واحدا منها يستند إلى الأرقام المبلغة وحدها.
plan-also-in-circle = هذا أيضا من الحلقة.

## النماذج

plan-empty-block = ليس في «{ $name }» أسطر.
    .fix = اكتب سطرا واحدا على الأقل بين قوسيه.
plan-missing-kind = لم يُذكر ما يكون جواب «{ $name }».
    .fix = اكتب `yes_no` أو `count` أو `amount "measure"` بعد الاسم.
plan-missing-role = لم يُذكر كيف تصير أجوبة فترات عدة عن «{ $name }» جوابا واحدا.
    .fix = اكتب `flow` إن كانت تُجمع، و`stock` إن كان الأخير هو المعتمد، و`assigned` إن كان يُحدد من أعلى.
plan-missing-measure = لم يُذكر بماذا يُقاس «{ $name }».
    .fix = اكتب وحدة القياس بعد `amount`: `amount "km2" scale 2`.
plan-scale-too-large = بعد الفاصلة أكثر من { $max } أرقام.
    .fix = اكتب `scale` أصغر.
plan-check-beyond-form = يستعمل التحقق بنود نموذجه وأعدادا ثابتة، جمعا وطرحا، ولا شيء سواها.
    .fix = قارن ببند من هذا النموذج، أو اجعله معيارا.
plan-not-a-whole-number = «{ $number }» ليس عددا صحيحا بين 0 و65,535.
    .fix = اكتب عددا صحيحا بلا إشارة.

## الأعداد والشروط

plan-parameter-of-two-sorts = هذا العدد من صنف غير صنف عدد المعلمة الأول: لأحدهما علامة `%` وليست للآخر.
    .fix = اكتب العددين بعلامة أو بلا علامة.
plan-parameter-line-for-all = لا يقول هذا السطر أين يسري ولا من متى.
    .fix = أضف `in "code"` أو `for level` أو `from date`، أو غيّر العدد بعد `=`.
plan-parameter-said-twice = ذُكر عددان لمكان واحد من يوم واحد.
    .fix = احذف أحدهما، أو اجعله يبدأ في يوم آخر.
plan-parameter-after-year = لا يُحسب هذا العدد أبدا: { $date } بعد فترة الخطة { $period }.
    .fix = صحح اليوم، أو احذف السطر.
plan-adding-shares = النسب لا تُجمع ولا تُطرح: فخمسون في المئة من عشرة وخمسون في المئة من ألف ليستا مئة في المئة من شيء.
    .fix = اجمع الأجزاء واجمع الكليات، ثم اقسم: `(a + b) / (c + d)`.
plan-different-measures = هذان لا يقاسان بالمقياس نفسه.
    .fix = اجمع وقارن الأعداد بالأعداد، والمقادير بمقادير من المقياس نفسه.
plan-no-multiplication = لا تضرب كمية في كمية، بل كمية في عدد.
    .fix = اكتب `cases * 2`؛ ولإظهار النسبة مئوية اكتب `as percent` بعدها.
plan-whole-not-positive = المقسوم عليه ليس أكبر من الصفر.
    .fix = اقسم على بند، أو على عدد أكبر من الصفر.
plan-yes-no-as-number = جواب «{ $name }» نعم أو لا، وليس عددا.
    .fix = أحص الوحدات التي تجيب بنعم: `count of commune where launched` أو `share of commune where launched`.
plan-date-as-flow = «{ $name }» تاريخ، ولا تُجمع تواريخ فترات عدة.
    .fix = احذف الكلمة، أو اكتب `assigned` إن كان التاريخ يُحدد من أعلى.
plan-reckoned-from-what = يُحسب اليوم من يوم: تاريخ، أو `year_start`، أو `year_end`، أو بند هو تاريخ.
    .fix = اكتبه هكذا: `30 days after received`، `3 months before year_end`.
plan-shift-too-far = لا يُحسب يوم من آخر بهذا البعد: { $max } على الأكثر.
    .fix = اكتب التاريخ نفسه.
plan-day-against-number = يُقارن اليوم بيوم لا بعدد.
    .fix = اكتب تاريخا مثل `2025-03-31` أو `03-31 of year`؛ ولعدد الأيام اكتب `days from a to b`.
plan-arithmetic-of-days = لا تُجمع الأيام ولا تُقسم ولا تُقرب.
    .fix = اكتب `days from a to b` لما بين يومين، و`30 days after a` ليوم لاحق.
plan-step-not-fixed = تقف درجة الجدول عند عدد، أو عند يوم لا يتعلق بجواب.
    .fix = اكتبها هكذا: `100 at 95%`، `50 at 03-31 of year`.
plan-threshold-not-a-day = هدف على تاريخ يحتاج إلى تاريخ مثل `2025-03-31`.
    .fix = ليوم يتحرك مع السنة أحص الوحدات: `share of commune where approved <= 03-31 of year`.
plan-number-as-condition = هذا عدد، وينبغي أن يكون هنا شرط.
    .fix = اذكر موقفه من عدد آخر: `>= 85%`.
plan-condition-as-number = هذا شرط، وينبغي أن يكون هنا عدد.
    .fix = أحص الوحدات التي يصح فيها: `count of ... where ...`.
plan-score-as-number = «{ $name }» سلم نقاط؛ ونقاطه ليست عددا يُحسب به.
    .fix = اسأل عن تقديره: `grade(score) >= good`.
plan-standard-as-number = «{ $name }» معيار، وينبغي أن يكون هنا عدد.
    .fix = أحص الوحدات التي تستوفيه: `share of ... where met(standard)`.
plan-change-against-what = لم يُذكر ما يقاس التغير إليه.
    .fix = اكتب `change(a, year_before)` أو `change(a, 2022)` أو `change(a, pace(target))`.
plan-base-year-not-before = سنة الأساس { $year } ليست قبل { $period }.
    .fix = اكتب سنة أسبق، أو صحح سنة الخطة.
plan-points-of-shares = النقاط المئوية فرق بين نسبتين، وهذه ليست نسبة.
    .fix = اكتب نسبة أو مؤشرا هو نسبة؛ وللعدد اكتب `change(a, year_before)`.
plan-points-not-percent = النقاط المئوية ليست نسبة مئوية: من 40 % إلى 50 % عشر نقاط، أي زيادة 25 %.
    .fix = اكتب العدد بلا علامة، أو استعمل `change(...)` بدل `points(...)`.
plan-unknown-target = لا يوجد هدف باسم «{ $name }».
    .fix = أعلنه بكلمة `target`، أو صحح الاسم.
plan-pace-of-what = الوتيرة وتيرة هدف واحد.
    .fix = اكتب `pace(target)`.
plan-no-pace = ليست للهدف «{ $name }» وتيرة: لا وتيرة إلا لعدد يراد بلوغه في يوم معين.
    .fix = اطلب وتيرة هدف مثل `houses_finished by 2025-12-31 >= 3553` في خطة لها سنة.
plan-change-of-constant = العدد الثابت لا يتغير.
    .fix = اكتب بندا أو مؤشرا.
plan-chained-comparison = مقارنتان موصولتان في واحدة.
    .fix = اكتبهما منفصلتين: `a >= 5 and a <= 10`.
plan-grade-against-what = يقارن التقدير بأحد تقديرات سلم نقاطه.
    .fix = اكتب `grade(score) >= good`.
plan-mixed-and-or = تجاور هنا `and` و`or`، ولن يتفق القراء على المقصود.
    .fix = ضع إحداهما بين قوسين.
plan-empty-group = هذه المجموعة خالية.
    .fix = اكتب شروطها بين القوسين.
plan-more-than-there-are = المطلوب { $count } على الأقل، والموجود { $of }.
    .fix = اطلب أقل من ذلك، أو أضف ما ينقص.
plan-at-least-none = «لا شيء على الأقل» يصح دائما.
    .fix = اطلب واحدا على الأقل، أو احذف المجموعة.
plan-too-many-editions = المطلوب دورات يزيد عددها على { $max }.
    .fix = اطلب { $max } على الأكثر.
plan-title-with-itself = اللقب «{ $name }» مذكور هنا على أنه لا يمنح مع نفسه.
    .fix = اذكر لقبا آخر؛ فاللقب الواحد لا يمنح مرتين لإنجاز واحد أصلا.
plan-title-asks-for-itself = استحقاق اللقب «{ $name }» معلق بمنح اللقب نفسه، وبما منح منه في هذه الدورة أيضا.
    .fix = اطلب لقبا آخر؛ وإلا حكم المنح في هذه الدورة على نفسه.
plan-editions-of-last-only = الشرط الأخير وحده هو المطلوب في عدة دورات.
    .fix = ضع الشروط كلها بين قوسين ليشملها ذلك، أو انقل هذا الشرط إلى البداية.
plan-share-needs-percent = تقارن هنا نسبة بعدد أكبر من واحد.
    .fix = اكتب `%` بعده، أو كسرا من واحد.
plan-percent-of-number = هذه ليست نسبة، فليس لها نسبة مئوية.
    .fix = اكتب عددا مجردا، أو اقسم على الكل أولا.
plan-count-needs-whole-number = ما يُعد يكون أعدادا صحيحة.
    .fix = اكتب عددا صحيحا.
plan-not-a-proper-share = ينبغي أن تكون هنا نسبة أكبر من 0% ولا تتجاوز 100%.
    .fix = اكتبها بعلامتها: `95%`.
plan-not-positive = «{ $number }» ليس أكبر من الصفر.
    .fix = اكتب عددا أكبر من الصفر، أو احذف السطر.
plan-indicator-is-constant = هذا المؤشر واحد لكل الوحدات في كل الأوقات.
    .fix = اكتب البنود التي يُحسب منها، أو اكتب العدد حيث يُستعمل.
plan-too-large = إذا كُتب «{ $name }» كاملا صار أعمق من { $depth } مستوى أو احتاج إلى أكثر من { $steps } خطوة.
    .fix = اجعله يستند إلى عدد أقل مما سواه.

## سلالم النقاط

plan-weights-not-100 = مجموع أوزان «{ $name }» هو { $sum }، لا { $total }.
    .fix = غيّر الأوزان حتى يصير مجموعها { $total }؛ ولمجموع آخر اذكره: `score name for commune of 300`.
plan-no-steps = ليس لهذا الجزء جدول نقاط.
    .fix = اكتبه بين قوسين: `{"{"} 100 at 95%; 60 at 75% {"}"} linear`.
plan-steps-not-in-order = درجات هذا الجدول ليست مرتبة، أو تقع اثنتان منها في الموضع نفسه.
    .fix = اجعل النقاط تتناقص من درجة إلى درجة، والقيم إما تتناقص كلها وإما تتزايد كلها.
plan-below-not-last = حيث يكون الأكثر أفضل، لا تقول `below` إلا الدرجة الأخيرة.
    .fix = اكتب `at` هنا، أو ضع الدرجة في آخر الجدول.
plan-points-are-plain = النقاط أعداد مجردة من مئة.
    .fix = احذف العلامة.
plan-points-beyond-100 = النقاط من 0 إلى { $most }.
    .fix = اكتب النقاط من { $most }؛ و`weight` تبين مقدار احتساب كل جزء من سلم النقاط.
plan-part-limit = يعطي الجزء بين 0 ووزنه البالغ { $weight }، ولا يكون أقله أكثر من أكثره.
    .fix = اكتب `at most` و`at least` بنقاط التقييم.
plan-rank-against-what = يُقارن الترتيب بمكان: 1 هو الأول.
    .fix = اكتبه هكذا: `rank(movement) <= 3 in each province`.
plan-quota-where-of-whom = الحصة الأخرى لمجموعات تحت وحدة، وليس لهذه الحصة مجموعة كهذه.
    .fix = اذكر تحت أي وحدات: `in each agency`.
plan-penalty-per-share = يُفرض الخصم عن كل واحد مما يُعد، لا عن نسبة.
    .fix = اذكر عددا، مثل `late_report`.
plan-band-is-empty = لا تقع أي نقاط في «{ $name }».
    .fix = اكتب الحد الأدنى أولا.
plan-bands-overlap = من نال { $score } كان له تقدير «{ $worse }» وتقدير «{ $better }» معا.
    .fix = أنه التقدير الأدنى قبل بدء الأعلى: `below 75` تستثني 75 نفسها.
plan-bands-with-equal-limits = «{ $worse }» و«{ $better }» يبدآن كلاهما من { $score }.
    .fix = أعط كل تقدير حدا خاصا به.
plan-gap-between-bands = من نال { $score } لا تقدير له: لا يُذكر شيء بين { $low } و{ $high }.
    .fix = اجعل كل تقدير يمتد إلى الذي يليه: `from 75` أو `from 50 below 75`.
plan-top-without-grade = من نال { $most } لا تقدير له.
    .fix = لا تذكر أين ينتهي أعلى تقدير، أو اكتب `to { $most }`.
plan-next-band = هذا هو التقدير المجاور له.
plan-gap-between-steps = جدول في «{ $name }» لا يذكر شيئا عن { $value }؛ فيأخذ نقاط الدرجة التي دونه.
    .fix = أضف درجة، أو اكتب `at` حيث يقول الجدول `below`.

## المستهدفات

plan-threshold-not-a-number = ما ينبغي بلوغه عدد ثابت.
    .fix = لمقارنة عدد بعدد اقسم: `a / b >= 100%`.
plan-constant-measure = هذا واحد لكل الوحدات في كل الأوقات، فلا يكون مستهدفا.
    .fix = اكتب بندا أو مؤشرا أو `share of ... where ...`.
plan-in-each-of-what = تحصي `in each { $group }` وحدات من مجموعة، وليس هنا مجموعة.
    .fix = اكتب `each { $group }: ...` أو `share of ... where ...`.
plan-deadline-outside-year = { $date } لا يقع في فترة الخطة، وهي { $period }.
    .fix = صحح التاريخ، أو `year` في الخطة.

## ما يكاد لا يُقصد

plan-numerator-is-denominator = هنا شيء مقسوم على نفسه: والنتيجة 100% مهما ورد في التقارير.
    .fix = اكتب الجزء فوق والكل تحت.
plan-divided-by-one = هنا شيء مقسوم على واحد، فليس هذا نسبة.
    .fix = اقسم على الكل الذي يتبعه، أو احذف القسمة.
plan-minus-itself = هنا شيء مطروح من نفسه: والنتيجة 0 مهما ورد في التقارير.
    .fix = اكتب ما ينبغي طرحه.
plan-round-what = تقرب الكمية إلى عدد من الأرقام من 0 إلى 9.
    .fix = اكتب `round(a, 2)`، أو `floor(a)` لعدد صحيح؛ والدوال هي `floor` و`ceiling` و`round` و`truncate`.
plan-same-formula = صيغة «{ $name }» هي صيغة «{ $first }» نفسها.
    .fix = صحح المنسوخة منهما، أو استعمل اسما واحدا لكلتيهما.
plan-grades-differ = ليس في «{ $name }» التقدير { $names }، فلا يُعرف ما معنى ألا يعلوه.
    .fix = سم تقديرات السلمين بالأسماء نفسها.
plan-not-above-what = لا يعلو التقدير تقديرَ سلم نقاط آخر.
    .fix = اكتب `not above grade(score)`، وبعدها `of above` أو `of province` لوحدة أعلى.
plan-quota-not-at-most = الحصة تقول كم وحدة على الأكثر تنال «{ $name }»، فمكانها `<=`؛ وتظهر النتائج بدونها.
    .fix = اكتب `quota { $name } <= 20% of good, floor`.
plan-lot-without-seed = القرعة تحتاج إلى بذرة يعرفها الجميع.
    .fix = اكتب ما سُحب علنا: `ties by lot "Draw of 12 January: 04 17 23"`.
plan-quota-limits-nothing = لا سلم نقاط فيه تقديرا هذه الحصة؛ وتظهر النتائج بدونها.
    .fix = خذ التقديرين من `grades` لسلم واحد.
plan-quota-on-last-grade = «{ $name }» أدنى تقدير: لا ينزل أحد عنه، فالحصة لا تغير شيئا.
    .fix = حدد تقديرا أعلى، أو احذف الحصة.
plan-quota-without-rounding = لم يُذكر ما يُفعل بجزء الوحدة؛ فيُقرب إلى الأدنى.
    .fix = اكتب بعدها `, floor` أو `, ceiling` أو `, round` كما في اللائحة.
plan-quota-of-small-groups = حيث يقل الأساس عن { $least } لا ينال أحد «{ $name }» (`{ $rounding }`).
    .fix = أبقها إن قصدتها اللائحة؛ وإلا فاكتب `ceiling` أو مجموعة أوسع.
plan-complement-leaves-no-room = «{ $name }» عكس «{ $first }»: فلا يتركان معا مكانا لوحدات لم تُقيَّم.
    .fix = أبقهما إن كانا في التوجيه؛ فالوحدات التي لم تُقيَّم تدخل في كل منهما في الكل ولا تدخل في الجزء.
plan-never-missed = «{ $name }» لا يمكن ألا يتحقق، مهما ورد في التقارير.
    .fix = انظر في المقارنة والعدد الذي بعدها.
plan-never-met = «{ $name }» لا يمكن أن يتحقق، مهما ورد في التقارير.
    .fix = انظر في المقارنة والعدد الذي بعدها.
plan-nobody-reports = يُطلب «{ $name }» من وحدات لا تقدم عنه تقريرا: { $words }.
    .fix = أضفها إلى `from` في النموذج، أو احذفها هنا.
plan-veto-without-effect = «{ $name }» أعلى مرتبة: فمنعُ ما هو أعلى منها لا يمنع شيئا.
    .fix = سمّ المرتبة التي لا يجوز تجاوزها، وهي أدنى منها.
plan-never-holds = يطلب «{ $name }» الشيء وضده: فلا يتحقق أبدا.
    .fix = احذف أحدهما، أو اجمعهما بـ `any`.
plan-population-can-vanish = إذا أخرج الاستثناء جميع الوحدات فلا يُعدّ «{ $name }» محققا ولا غير محقق.
    .fix = أبقه إن كان ذلك مقصودا؛ ويمكن لهدف ثان أن يحدّ عدد ما يُستثنى.
plan-unused-item = يُقدم تقرير عن «{ $name }» ولا شيء في الخطة يقرؤه.
    .fix = استعمله، أو لا تطلبه.
plan-unused-indicator = لا شيء في الخطة يقرأ المؤشر «{ $name }».
    .fix = يمكن مع ذلك الاطلاع عليه والترتيب به؛ فإن لم يفعل أحد فاحذفه.
plan-placement-own-words = تُحفظ هذه القاعدة بعبارتها، ولا يمكن شرحها ولا عرضها بلغة أخرى.
    .fix = اكتب إحدى القواعد تحت *Placement* في لغة الخطط إن كانت إحداها تقول المعنى نفسه.
plan-placement-window = المسموح من السنوات أكثر من سنوات المدة، فلا تُلزم القاعدة أحدا.
    .fix = بدّل العددين، أو صحح أحدهما.
plan-kept-not-a-share = «{ $sign } { $number }» ليست نسبة من المناصب يمكن أن يُطلب منها الالتزام بقاعدة.
    .fix = اكتب نسبة بين 0% و100% على الأقل أو أكثر منها أو مساوية لها: نسبة_الالتزام > 90% في commune.
plan-placement-share = جزء الفريق يقع بين لا شيء والكل.
    .fix = اكتب كسرا مثل `1/3`.
plan-placement-none = «{ $number }» ليس أكثر من صفر.
    .fix = اكتب عددا فوق الصفر.
plan-placement-never = آخر يوم لهذه القاعدة قبل أول يوم لها، فلا تُلزم أحدا.
    .fix = بدّل اليومين، أو صحح أحدهما.
plan-placement-no-ranks = لا تقول الخطة أي رتبة فوق أي رتبة، فلا تستوفي الرتبةَ إلا الرتبةُ نفسها.
    .fix = اكتب الرتب في كتلة الخطة مبتدئا بأعلاها: `ranks a > b > c`.
plan-placement-twice = هذه القاعدة مكررة للأيام نفسها.
    .fix = احذف إحداهما.
plan-placement-unknown-level = «{ $name }» ليس من مستويات الخطة، فلا تُلزم القاعدة أحدا.
    .fix = اذكر مستوى من مستويات الخطة.
plan-placement-unknown-rank = «{ $name }» ليست من رتب الخطة.
    .fix = اذكر رتبة من رتب كتلة الخطة، أو أضف هذه إليها.
plan-rank-twice = الرتبة «{ $name }» مكررة.
    .fix = احذف إحداهما.

## ما يتغير من خطة إلى التي تليها

plan-added-form = النموذج «{ $name }» جديد.
plan-removed-form = النموذج «{ $name }» لم يعد موجودا.
plan-added-item = البند «{ $name }» جديد.
plan-removed-item = البند «{ $name }» لم يعد موجودا.
plan-added-parameter = المعلمة «{ $name }» جديدة.
plan-added-indicator = المؤشر «{ $name }» جديد.
plan-removed-parameter = المعلمة «{ $name }» لم تعد موجودة.
plan-removed-indicator = المؤشر «{ $name }» لم يعد موجودا.
plan-added-standard = المعيار «{ $name }» جديد.
plan-removed-standard = المعيار «{ $name }» لم يعد موجودا.
plan-added-score = سلم النقاط «{ $name }» جديد.
plan-removed-score = سلم النقاط «{ $name }» لم يعد موجودا.
plan-added-title = اللقب «{ $name }» جديد.
plan-removed-title = اللقب «{ $name }» لم يعد موجودا.
plan-added-target = المستهدف «{ $name }» جديد.
plan-removed-target = المستهدف «{ $name }» لم يعد موجودا.
plan-added-set-aside = قواعد تعيين جديدة: «{ $line }» ({ $name }).
plan-removed-set-aside = قواعد تعيين لم تعد موجودة: «{ $line }» ({ $name }).
plan-changed-plan-name = الخطة «{ $before }» صار اسمها «{ $after }».
plan-changed-labels = لـ«{ $name }» تسميات أخرى.
plan-changed-basis = يستند «{ $name }» إلى أحكام أخرى: { $before } ← { $after }.
plan-changed-year = الخطة لفترة أخرى: { $before } ← { $after }.
plan-changed-scope = الخطة لوحدة أخرى: { $before } ← { $after }.
plan-changed-no-contest = تتغير الفترات التي بلا مسابقة: { $before } ← { $after }.
plan-changed-force = تسري «{ $name }» في أيام أخرى: { $before } ← { $after }.
plan-changed-levels = تتغير المستويات: { $before } ← { $after }.
plan-changed-kinds = تتغير الأنواع: { $before } ← { $after }.
plan-changed-ranks = تتغير الرتب: { $before } ← { $after }.
plan-changed-units = «{ $name }» لوحدات أخرى: { $before } ← { $after }.
plan-changed-scale = لـ«{ $name }» مجموع آخر من النقاط: { $before } ← { $after }.
plan-changed-cycle = يُقدم النموذج «{ $name }» بدورية أخرى: { $before } ← { $after }.
plan-changed-due = يُستحق النموذج «{ $name }» في موعد آخر: { $before } ← { $after }.
plan-changed-cut-off = يُحتسب ما يرد في «{ $name }» حتى يوم آخر: { $before } ← { $after }.
plan-changed-sections = يُقسَّم النموذج «{ $name }» بطريقة أخرى: { $before } ← { $after }.
plan-changed-form = ينتقل البند «{ $name }» إلى نموذج آخر: { $before } ← { $after }.
plan-changed-kind = جواب «{ $name }» من نوع آخر: { $before } ← { $after }.
plan-changed-role = تصير أجوبة «{ $name }» جوابا واحدا بطريقة أخرى: { $before } ← { $after }.
plan-changed-checks = يُتحقق من «{ $name }» بطريقة أخرى: { $before } ← { $after }.
plan-changed-parameter = تتغير المعلمة «{ $name }»: { $before } ← { $after }.
plan-changed-formula = يُحسب «{ $name }» بطريقة أخرى: { $before } ← { $after }.
plan-changed-shown = يُعرض «{ $name }» بطريقة أخرى: { $before } ← { $after }.
plan-changed-direction = في «{ $name }» صار الأفضل غير ما كان: { $before } ← { $after }.
plan-changed-completeness = يُعتد بـ«{ $name }» من نسبة أخرى من الأرقام: { $before } ← { $after }.
plan-added-line = في «{ $name }» سطر جديد: { $line }
plan-removed-line = حُذف من «{ $name }» سطر: { $line }
plan-added-part = في «{ $name }» جزء جديد «{ $part }»: { $after }
plan-removed-part = حُذف من «{ $name }» الجزء «{ $part }»: { $before }
plan-changed-part = يتغير الجزء «{ $part }» من «{ $name }»: { $before } ← { $after }
plan-added-grade = في «{ $name }» تقدير جديد «{ $part }»: { $after }.
plan-removed-grade = حُذف من «{ $name }» التقدير «{ $part }»: { $before }.
plan-changed-grade = يتغير التقدير «{ $part }» من «{ $name }»: { $before } ← { $after }.
plan-changed-giver = يمنح اللقب «{ $name }» مستوى آخر: { $before } ← { $after }.
plan-changed-measure = يقيس المستهدف «{ $name }» شيئا آخر: { $before } ← { $after }.
plan-changed-threshold = يتغير الحد المطلوب في «{ $name }»: { $before_sign ->
        [less] أقل من { $before }
        [at-most] { $before } على الأكثر
        [exactly] { $before } بالضبط
        [at-least] { $before } على الأقل
       *[more] أكثر من { $before }
    } ← { $after_sign ->
        [less] أقل من { $after }
        [at-most] { $after } على الأكثر
        [exactly] { $after } بالضبط
        [at-least] { $after } على الأقل
       *[more] أكثر من { $after }
    }.
plan-changed-deadline = لـ«{ $name }» موعد نهائي آخر: { $before } ← { $after }.
