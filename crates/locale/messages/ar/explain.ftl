### الخطط بجمل واضحة: ما تطلبه بنود الخطة أو تعده أو تمنحه.
### قد يقع في الموضع اسم، أو صيغة فيها أسماء، أو عدد، أو حد مكتوب بالكلمات («90% على الأقل»).

explain-plan = خطة «{ $name }» لفترة { $period }.
explain-plan-always = خطة «{ $name }»، لكل فترة من يوم نفاذها.
explain-plan-own-year = أنصاف السنة وأرباعها وشهورها هي شهور التقويم؛ وكل منها من السنة التي ينتهي فيها.
explain-plan-scope = هي للوحدة { $scope } ولكل ما تحتها.
explain-plan-no-contest = لم تُقم مسابقة في { $periods }، ولا يقطع ذلك أي تتابع.
explain-named = «{ $name }»
explain-late-reports = التقارير المتأخرة
explain-gathered = { $how ->
        [mean] متوسط { $of }
        [lowest] الأدنى من { $of }
       *[highest] الأعلى من { $of }
    }
explain-rounded = { $how ->
        [floor] { $of } مقربا إلى الأدنى حتى { $digits } أرقام بعد الفاصلة
        [ceiling] { $of } مقربا إلى الأعلى حتى { $digits } أرقام بعد الفاصلة
        [truncate] { $of } مبتورا بعد { $digits } أرقام بعد الفاصلة
       *[round] { $of } مقربا حتى { $digits } أرقام بعد الفاصلة
    }
explain-change = { $told ->
        [points] { $against ->
            [year] عدد النقاط المئوية التي يزيد بها { $quantity } على سنة { $then }
            [pace] عدد النقاط المئوية التي يزيد بها { $quantity } على { $then }
           *[year-before] عدد النقاط المئوية التي يزيد بها { $quantity } على السنة السابقة
        }
       *[change] { $against ->
            [year] تغير { $quantity } عن سنة { $then }
            [pace] تغير { $quantity } عن { $then }
           *[year-before] تغير { $quantity } عن السنة السابقة
        }
    }
explain-pace = الوتيرة المنتظمة لهدف «{ $target }» من { $begin } إلى { $end }
explain-days-from = عدد الأيام من { $from } إلى { $to }
explain-year-start = أول يوم في السنة
explain-year-end = آخر يوم في السنة
explain-of-year = { $day } من السنة
explain-of-year-before = { $day } من السنة السابقة
explain-days-before = { $count ->
        [zero] { $day }
        [one] يوم قبل { $day }
        [two] يومان قبل { $day }
        [few] { $count } أيام قبل { $day }
        [many] { $count } يوما قبل { $day }
       *[other] { $count } يوم قبل { $day }
    }
explain-days-after = { $count ->
        [zero] { $day }
        [one] يوم بعد { $day }
        [two] يومان بعد { $day }
        [few] { $count } أيام بعد { $day }
        [many] { $count } يوما بعد { $day }
       *[other] { $count } يوم بعد { $day }
    }
explain-months-before = { $count ->
        [zero] { $day }
        [one] شهر قبل { $day }
        [two] شهران قبل { $day }
        [few] { $count } أشهر قبل { $day }
        [many] { $count } شهرا قبل { $day }
       *[other] { $count } شهر قبل { $day }
    }
explain-months-after = { $count ->
        [zero] { $day }
        [one] شهر بعد { $day }
        [two] شهران بعد { $day }
        [few] { $count } أشهر بعد { $day }
        [many] { $count } شهرا بعد { $day }
       *[other] { $count } شهر بعد { $day }
    }
explain-basis = سنده: { $basis }.

## الاستمارات

explain-form-month = استمارة «{ $name }»: تقدمها كل شهر { $units }.
explain-form-quarter = استمارة «{ $name }»: تقدمها كل ربع سنة { $units }.
explain-form-half = استمارة «{ $name }»: تقدمها كل نصف سنة { $units }.
explain-form-year = استمارة «{ $name }»: تقدمها كل سنة { $units }.
explain-due = يُعد التقرير متأخرا إذا زادت الأيام بعد نهاية فترته على { $days }.
explain-item-yes-no-flow = «{ $name }»: نعم أو لا؛ ونعم في أي فترة تعني نعم.
explain-item-yes-no-stock = «{ $name }»: نعم أو لا؛ والعبرة بآخر جواب.
explain-item-yes-no-assigned = «{ $name }»: نعم أو لا، يحدده المستوى الأعلى؛ والعبرة بآخر جواب.
explain-item-count-flow = «{ $name }»: عدد تُجمع فتراته.
explain-item-count-stock = «{ $name }»: عدد، والعبرة بآخره.
explain-item-count-assigned = «{ $name }»: عدد يحدده المستوى الأعلى، والعبرة بآخره.
explain-item-date = «{ $name }»: تاريخ تجيب به الوحدة نفسها، والعبرة بآخره.
explain-item-date-assigned = «{ $name }»: تاريخ يحدده المستوى الأعلى، والعبرة بآخره.
explain-item-amount-flow = «{ $name }»: مقدار بوحدة { $measure } تُجمع فتراته.
explain-item-amount-stock = «{ $name }»: مقدار بوحدة { $measure }، والعبرة بآخره.
explain-item-amount-assigned = «{ $name }»: مقدار بوحدة { $measure } يحدده المستوى الأعلى، والعبرة بآخره.
explain-check = يُرد التقرير ما لم يكن الجواب { $threshold }.

## المؤشرات والمعايير والتقييمات

explain-parameter = معلمة «{ $name }»: { $number } ما لم يُذكر غير ذلك.
explain-parameter-in = هي { $number } في هذه الأماكن وما تحتها: { $places }.
explain-parameter-from = هي { $number } ابتداء من { $from }.
explain-parameter-in-from = هي { $number } ابتداء من { $from } في هذه الأماكن وما تحتها: { $places }.
explain-indicator = مؤشر «{ $name }»: { $quantity }.
explain-shown-percent = يُعرض نسبة مئوية.
explain-shown-per-thousand = يُعرض بالألف.
explain-value-count = قيمته عدد.
explain-value-amount = قيمته مقدار بوحدة { $measure }.
explain-value-share = قيمته نسبة.
explain-value-number = قيمته رقم.
explain-higher-is-better = الأعلى أفضل.
explain-lower-is-better = الأدنى أفضل.
explain-complete-at = تثبت قيمته متى وصلت تقارير { $share } من الوحدات.
explain-standard = معيار «{ $name }» للوحدات: { $units }؛ يتحقق إذا صح كل ما يلي.
explain-score = تقييم «{ $name }» للوحدات: { $units }؛ من 0 إلى { $scale } نقطة تُجمع من هذه الأجزاء.
explain-part = { $weight } من { $scale } عن { $quantity }، وفق هذا الجدول.
explain-step-from = النقاط { $points } ابتداء من { $value }.
explain-step-up-to = النقاط { $points } حتى { $value }.
explain-step-below = النقاط { $points } دون { $value }.
explain-step-before = النقاط { $points } قبل { $value }.
explain-linear = بين درجتين تقع النقاط على الخط الواصل بينهما.
explain-part-full = { $weight } من { $scale } كاملة، إلا ما يُخصم منها.
explain-part-at-most = لا يعطي أكثر من { $most } من نقاط التقييم.
explain-part-at-least = لا يعطي أقل من { $least } من نقاط التقييم.
explain-reduction = يُخصم { $share } من نقاطه عن كل واحد من: { $quantity }.
explain-reduction-of = كل واحد منها يخص واحدا من: { $quantity }.
explain-waived = لا يُحتسب ما أُعفي منه: { $quantity }.
explain-penalty = تُخصم { $points } من النقاط عن كل واحد من: { $quantity }.
explain-penalty-at-most = تُخصم { $points } من النقاط عن كل واحد من: { $quantity }؛ ولا يزيد الخصم على { $most }.
explain-grades = مراتبه، والأعلى أولا.
explain-band-from = «{ $name }»: ابتداء من { $from }.
explain-band-to = «{ $name }»: من { $from } إلى { $to }، والحدان داخلان.
explain-band-from-below = «{ $name }»: من { $from } ودون { $to }.
explain-band-below = «{ $name }»: دون { $to }.
explain-band-when = لا تُمنح إلا إذا صح أيضا ما يلي؛ وإلا مُنحت المرتبة التي دونها.
explain-veto = لا أفضل من «{ $grade }» إذا صح ما يلي، مهما كانت النقاط.
explain-cap-own = لا أفضل من مرتبة الوحدة نفسها في «{ $name }».
explain-cap-above = لا أفضل من مرتبة الوحدة التي فوقها مباشرة في «{ $name }».
explain-cap-above-at = لا أفضل من المرتبة في «{ $name }» لأقرب وحدة فوقها من مستوى { $level }.
explain-not-assessed = لا تُقيَّم الوحدات التي يصح فيها ما يلي ولا تُحسب في أي أساس.
explain-quota-of-grade = «{ $grade }»: لا تزيد على { $share } من الوحدات ذات المرتبة «{ $base }».
explain-quota-of-grade-or-better = «{ $grade }»: لا تزيد على { $share } من الوحدات ذات المرتبة «{ $base }» أو أفضل.
explain-quota-of-units = «{ $grade }»: لا تزيد على { $share } من كل الوحدات ({ $units }).
explain-quota-floor = جزء الوحدة لا يُحسب.
explain-quota-ceiling = جزء الوحدة يُحسب واحدة.
explain-quota-round = جزء الوحدة يُحسب واحدة إذا بلغ النصف.
explain-ties-in = إذا تساوت النقاط عند الحد احتفظت كلها بالمرتبة.
explain-ties-out = إذا تساوت النقاط عند الحد لم تحتفظ أي منها بالمرتبة.
explain-counted-in-each = تُحسب في كل وحدة من مستوى { $level } على حدة.
explain-counted-in-each-bloc = تُحسب في كل كتلة على حدة.

## الشروط

explain-answer = أُجيب عن «{ $name }» بنعم.
explain-answer-not = أُجيب عن «{ $name }» بلا.
explain-compare = {"\u200F"}{ $quantity }: { $threshold }.
explain-met = تحقق معيار «{ $name }».
explain-met-not = لم يتحقق معيار «{ $name }».
explain-awarded = مُنح لقب «{ $name }» في الفترة ولم يُسحب.
explain-awarded-not = لم يُمنح لقب «{ $name }» في الفترة، أو سُحب.
explain-grade-at-least = المرتبة في «{ $name }» هي «{ $grade }» أو أفضل.
explain-grade-better = المرتبة في «{ $name }» أفضل من «{ $grade }».
explain-grade-is = المرتبة في «{ $name }» هي «{ $grade }».
explain-grade-at-most = المرتبة في «{ $name }» هي «{ $grade }» أو أدنى.
explain-assessed = توجد مرتبة في «{ $name }».
explain-assessed-not = لا توجد مرتبة في «{ $name }».
explain-rank = الترتيب في «{ $name }»: { $place }؛ ويتشارك المتساوون في النقاط ترتيبا واحدا.
explain-cap-unless = لا يقيد هذا شيئا حيث يصح ما يلي.
explain-quota-other = تحت وحدة يصح فيها ما يلي تكون الحصة { $share }.
explain-ties-by-yes = يتقدم من المتساوين في النقاط من يجيب بنعم.
explain-ties-by-more = يتقدم من المتساوين في النقاط من له أكثر من: { $quantity }.
explain-ties-by-less = يتقدم من المتساوين في النقاط من له أقل من: { $quantity }.
explain-ties-by-lot = يتقدم من المتساوين في النقاط من تخرج قرعته أولا: SHA-256 للنص «{ $seed }» ثم فراغ ثم الرمز.
explain-grade-worse = المرتبة في «{ $name }» أدنى من «{ $grade }».
explain-all = يصح كل ما يلي.
explain-any = يصح واحد على الأقل مما يلي.
explain-at-least = عدد ما يصح مما يلي لا يقل عن { $least }.
explain-not = لا يصح ما يلي.
explain-consecutive = صح ما يلي في كل واحدة من الدورات الأخيرة، وعددها { $least }.
explain-of-last = من الدورات الأخيرة وعددها { $last }، صح ما يلي في { $least } منها على الأقل.

## الألقاب والأهداف

explain-title = لقب «{ $name }» للوحدات: { $units }.
explain-title-by = لقب «{ $name }» للوحدات: { $units }؛ ويمنحه المستوى: { $level }.
explain-eligible = على من يناله أن يستوفي كل ما يلي.
explain-title-quota = يُمنح في الدورة الواحدة بما لا يزيد على { $most }.
explain-title-not-with = لا يُمنح مع لقب «{ $name }» عن إنجاز واحد.
explain-from = تسري ابتداء من { $from }.
explain-until = تسري حتى { $until }.
explain-from-until = تسري من { $from } حتى { $until }.
explain-target-share = هدف «{ $name }»: من الوحدات ({ $units }) تكون نسبة ما يصح فيه ما يلي { $threshold }.
explain-target-count = هدف «{ $name }»: من الوحدات ({ $units }) يكون عدد ما يصح فيه ما يلي { $threshold }.
explain-target-each = هدف «{ $name }»: في كل وحدة من ({ $units }) يكون { $quantity } { $threshold }.
explain-target-value = هدف «{ $name }»: يكون { $quantity } { $threshold }.
explain-as-of = تُحدَّد الوحدات الداخلة بحسب سجل يوم { $day }.
explain-except = تُستثنى الوحدات التي يصح فيها ما يلي.
explain-in-each = ينبغي بلوغه في كل وحدة من مستوى { $level } فيها مثل هذه الوحدات.
explain-in-each-bloc = ينبغي بلوغه في كل كتلة فيها مثل هذه الوحدات.
explain-by = ينبغي بلوغه حتى { $day }.

## Placement

explain-placement = تعيين «{ $name }» لمناصب { $units }.
explain-placement-in = المناصب التي في: { $units } فقط.
explain-placement-under = المناصب التي في هذه الوحدات أو تحتها فقط: { $units }.
explain-rule-except = لا يسري على { $units }.
explain-rule-not-native = { $strength ->
        [hard] إلزامي: لا يخدم أحد في { $level } التي هو من أبنائها.
       *[soft] مفضل: لا يخدم أحد في { $level } التي هو من أبنائها.
    }
explain-rule-no-kin = { $strength ->
        [hard] إلزامي: لا يشغل قريب منصبا في { $level } نفسها.
       *[soft] مفضل: لا يشغل قريب منصبا في { $level } نفسها.
    }
explain-rule-terms = { $strength ->
        [hard] إلزامي: لا يزيد البقاء في منصب واحد على { $most } من الولايات مدة كل منها بالسنوات { $years }.
       *[soft] مفضل: لا يزيد البقاء في منصب واحد على { $most } من الولايات مدة كل منها بالسنوات { $years }.
    }
explain-rule-years-in-post = { $strength ->
        [hard] إلزامي: لا يزيد البقاء المتصل في منصب واحد على هذا العدد من السنوات: { $most }.
       *[soft] مفضل: لا يزيد البقاء المتصل في منصب واحد على هذا العدد من السنوات: { $most }.
    }
explain-rule-years-in-window = { $strength ->
        [hard] إلزامي: لا يزيد البقاء في منصب واحد على { $most } من السنوات الأخيرة وعددها { $within }.
       *[soft] مفضل: لا يزيد البقاء في منصب واحد على { $most } من السنوات الأخيرة وعددها { $within }.
    }
explain-rule-least-in-post = { $strength ->
        [hard] إلزامي: لا يقل البقاء في منصب واحد قبل النقل عن هذا العدد من السنوات: { $least }.
       *[soft] مفضل: لا يقل البقاء في منصب واحد قبل النقل عن هذا العدد من السنوات: { $least }.
    }
explain-rule-years-at-level = { $strength ->
        [hard] إلزامي: لا يزيد مجموع السنوات في مناصب مستوى واحد على { $most }.
       *[soft] مفضل: لا يزيد مجموع السنوات في مناصب مستوى واحد على { $most }.
    }
explain-rule-not-back = { $strength ->
        [hard] إلزامي: لا عودة إلى المنصب نفسه قبل مضي مدة { $unit ->
            [months] بالأشهر:
           *[years] بالسنوات:
        } { $years }.
       *[soft] مفضل: لا عودة إلى المنصب نفسه قبل مضي مدة { $unit ->
            [months] بالأشهر:
           *[years] بالسنوات:
        } { $years }.
    }
explain-rule-before-retirement = { $strength ->
        [hard] إلزامي: لا يقل ما بقي قبل التقاعد عند تولي المنصب { $unit ->
            [months] بالأشهر:
           *[years] بالسنوات:
        } { $years }.
       *[soft] مفضل: لا يقل ما بقي قبل التقاعد عند تولي المنصب { $unit ->
            [months] بالأشهر:
           *[years] بالسنوات:
        } { $years }.
    }
explain-rule-team-share = { $strength ->
        [hard] إلزامي: لا يُنقل في جولة واحدة أكثر من { $share } من فريق القيادة.
       *[soft] مفضل: لا يُنقل في جولة واحدة أكثر من { $share } من فريق القيادة.
    }
explain-rule-rank = { $strength ->
        [hard] إلزامي: الرتبة «{ $rank }» أو أعلى منها.
       *[soft] مفضل: الرتبة «{ $rank }» أو أعلى منها.
    }
explain-rule-moved-from = { $strength ->
        [hard] إلزامي: في كل { $level } قادة منقولون من { $from } لا يقل عددهم عن { $count }.
       *[soft] مفضل: في كل { $level } قادة منقولون من { $from } لا يقل عددهم عن { $count }.
    }
explain-rule-less = بلوغ هذا العدد من السنوات تجاوز: ينبغي أن يكون أقل منه.
explain-rule-within = تُحتسب المدة الأخيرة { $unit ->
            [months] بالأشهر:
           *[years] بالسنوات:
        } { $years }.
explain-rule-map = يُنظر إلى موطن الشخص على خارطة يوم { $day } كما كانت.
explain-rule-not-counting = لا تُحتسب الخدمة بصفة: { $units }.
explain-rule-counted-to = من يبقى يُحتسب بقاؤه إلى { $day }.
explain-rule-kept = المستهدف من مناصب مستوى { $level } الملتزمة بها: { $wanted }.
explain-rule-unless-retiring = يُعفى من يتقاعد خلال مدة { $unit ->
            [months] بالأشهر:
           *[years] بالسنوات:
        } { $years }.
explain-rule-weight = وزنه { $weight } مقابل الرغبات الأخرى.
explain-rule-years-in-own = { $strength ->
        [hard] إلزامي: لا يزيد مجموع السنوات في مناصب { $level } الواحدة على { $most }.
       *[soft] مفضل: لا يزيد مجموع السنوات في مناصب { $level } الواحدة على { $most }.
    }
explain-rule-not-back-to = { $strength ->
        [hard] إلزامي: لا عودة إلى { $level } نفسها قبل مضي مدة { $unit ->
            [months] بالأشهر:
           *[years] بالسنوات:
        } { $years }.
       *[soft] مفضل: لا عودة إلى { $level } نفسها قبل مضي مدة { $unit ->
            [months] بالأشهر:
           *[years] بالسنوات:
        } { $years }.
    }
explain-rule-not-moved-within = { $strength ->
        [hard] إلزامي: من يُنقل يغادر { $level }.
       *[soft] مفضل: من يُنقل يغادر { $level }.
    }
explain-rule-not-within-bloc = { $strength ->
        [hard] إلزامي: من يُنقل يغادر الكتلة.
       *[soft] مفضل: من يُنقل يغادر الكتلة.
    }
explain-rule-not-together = { $strength ->
        [hard] إلزامي: لا يتغير شاغلا منصبين من هذه المناصب في وحدة واحدة في يوم واحد: { $posts }.
       *[soft] مفضل: لا يتغير شاغلا منصبين من هذه المناصب في وحدة واحدة في يوم واحد: { $posts }.
    }
explain-rule-rank-of-post = { $strength ->
        [hard] إلزامي: الرتبة التي يطلبها المنصب أو أعلى منها.
       *[soft] مفضل: الرتبة التي يطلبها المنصب أو أعلى منها.
    }
explain-rule-own-words = { $strength ->
        [hard] إلزامي: بعبارة الخطة: «{ $text }».
       *[soft] مفضل: بعبارة الخطة: «{ $text }».
    }
