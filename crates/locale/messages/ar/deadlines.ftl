### مواعيد تقديم الاستمارات، وإلى متى يُحتسب ما يرد، وما ورد بعد ذلك.

## في الخطط.

explain-due-by = التقرير الذي يرد بعد { $day } متأخر.
explain-counts-until = ما يرد بعد { $day } لا يُحتسب ما لم تُمنح مهلة أطول؛ وما كان موجودا قبل ذلك يجوز تصحيحه بعده.

## ما ورد بعد ذلك.

cli-not-counted = لا يُحتسب، ورد بعد { $after }: { $items }
cli-missing-report-late = { $unit }: ورد تقرير { $form } عن { $period } بعد { $after } فلا يُحتسب
cli-missing-item-late = { $unit }: ورد { $item } في تقرير { $form } عن { $period } بعد { $after } فلا يُحتسب
cli-cut-off = { $form }، { $period }، الخطة { $plan }: ما يرد بعد { $until } لا يُحتسب.
cli-cut-off-after = { $form }، { $period }، الخطة { $plan }: ما ورد بعد { $until } لا يُحتسب؛ وقد ورد من { $units }.
    .fix = امنح مهلة أطول بالأمر "hasila report extend" حيث تجيز القواعد ذلك.
review-missing-report-late = تقرير «{ $form }» من { $unit } عن { $period }، الذي ورد بعد { $after } فلا يُحتسب
review-missing-item-late = جواب { $unit } عن «{ $item }» في { $period }، الذي ورد بعد { $after } فلا يُحتسب

## في الرسائل.

digest-subject-reports = { $day }: { $reports ->
        [zero] لا تقارير منتظرة منك
        [one] تقرير واحد منتظر منك
        [two] تقريران منتظران منك
        [few] { $reports } تقارير منتظرة منك
        [many] { $reports } تقريرا منتظرا منك
       *[other] { $reports } تقرير منتظر منك
    }
digest-subject-both = { $day }: { $count ->
        [zero] لا مهام تحتاج إليك
        [one] مهمة واحدة تحتاج إليك
        [two] مهمتان تحتاجان إليك
        [few] { $count } مهام تحتاج إليك
        [many] { $count } مهمة تحتاج إليك
       *[other] { $count } مهمة تحتاج إليك
    }، { $reports ->
        [zero] ولا تقارير منتظرة
        [one] وتقرير واحد منتظر
        [two] وتقريران منتظران
        [few] و{ $reports } تقارير منتظرة
        [many] و{ $reports } تقريرا منتظرا
       *[other] و{ $reports } تقرير منتظر
    }
digest-subject-granted = { $day }: مهلة أطول للتقارير
digest-reports = تقارير لم ترد
digest-granted = مهلة أطول مُنحت
digest-report = {"\u200F"}{ $form }، { $period }
digest-granted-by = منح المهلة الأطول { $by }.
digest-granted-until = حتى { $until }، منحها { $by } في { $on }: { $reason }
digest-granted-to = للوحدة { $unit } - { $name } وكل ما تحتها.
