### جمل عمن يجوز له ماذا.

permission-account-closed = أُغلق الحساب { $account } (القيد { $entry }).
    .fix = اطلب من مدير حسابا آخر.
permission-no-account = لا يوجد حساب { $account }.
    .fix = راجع كتابته؛ الأمر "hasila account list" يسرد الحسابات.
permission-sign-in = لم يسجل أحد دخوله، ولا شيء متاح للجميع.
    .fix = سجل الدخول أولا.
permission-own-work = القيد { $entry } من عمل { $account }، ولا يتحقق أحد من عمله ولا يعتمده.
    .fix = يجب أن يقوم به غيره.
permission-own-account = لا يستطيع { $account } أن يمنح نفسه دورا.
    .fix = يجب أن يقوم به مدير آخر.
permission-own-unit = يعمل { $account } في { $unit }، ولا يقضي أحد لصالح وحدته.
    .fix = يجب أن يقوم به أحد من وحدة أعلى.
permission-withdrawn = الصلاحية { $grant } بدور { $role } كانت تجيز هذا لـ { $account }، لكنها سُحبت (القيد { $entry }).
    .fix = اطلب من مدير أن يمنحها من جديد.
permission-not-begun = الصلاحية { $grant } بدور { $role } تجيز هذا لـ { $account } ابتداء من { $from }.
    .fix = انتظر إلى ذلك اليوم، أو اطلب من مدير يوما أسبق.
permission-ended = الصلاحية { $grant } بدور { $role } أجازت هذا لـ { $account } حتى { $until }.
    .fix = اطلب من مدير أن يمدها.
permission-other-subject = الصلاحية { $grant } بدور { $role } لـ { $account } في { $unit } مقصورة على { $subjects }.
    .fix = اطلب من مدير صلاحية على هذا أيضا، أو على كل شيء.
permission-keep-units = { $scope ->
        [everything] لا يجوز لـ { $account } إدارة الوحدات في الإدارة كلها.
       *[unit] لا يجوز لـ { $account } إدارة الوحدات في { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور المدير على كل شيء.
       *[unit] يلزم لذلك دور المدير على { $unit } أو وحدة أعلى منها.
    }
permission-apply-plan = { $scope ->
        [everything] لا يجوز لـ { $account } إنفاذ الخطط في الإدارة كلها.
       *[unit] لا يجوز لـ { $account } إنفاذ الخطط في { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور معتمِد الخطط على كل شيء.
       *[unit] يلزم لذلك دور معتمِد الخطط على { $unit } أو وحدة أعلى منها.
    }
permission-propose-plan = { $scope ->
        [everything] لا يجوز لـ { $account } اقتراح الخطط في الإدارة كلها.
       *[unit] لا يجوز لـ { $account } اقتراح الخطط في { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور مخطِّط أو معتمِد الخطط على كل شيء.
       *[unit] يلزم لذلك دور مخطِّط أو معتمِد الخطط على { $unit } أو وحدة أعلى منها.
    }
permission-submit-report = { $scope ->
        [everything] لا يجوز لـ { $account } رفع التقارير عن الإدارة كلها.
       *[unit] لا يجوز لـ { $account } رفع التقارير عن { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة على كل شيء.
       *[unit] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة على { $unit } أو وحدة أعلى منها.
    }
permission-correct-report = { $scope ->
        [everything] لا يجوز لـ { $account } تصحيح تقارير الإدارة كلها.
       *[unit] لا يجوز لـ { $account } تصحيح تقارير { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة على كل شيء.
       *[unit] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة على { $unit } أو وحدة أعلى منها.
    }
permission-withdraw-report = { $scope ->
        [everything] لا يجوز لـ { $account } سحب تقارير الإدارة كلها.
       *[unit] لا يجوز لـ { $account } سحب تقارير { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة على كل شيء.
       *[unit] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة على { $unit } أو وحدة أعلى منها.
    }
permission-verify-report = { $scope ->
        [everything] لا يجوز لـ { $account } التحقق من تقارير الإدارة كلها.
       *[unit] لا يجوز لـ { $account } التحقق من تقارير { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور المتحقق على كل شيء.
       *[unit] يلزم لذلك دور المتحقق على { $unit } أو وحدة أعلى منها.
    }
permission-record-award = { $scope ->
        [everything] لا يجوز لـ { $account } قيد التكريم للإدارة كلها.
       *[unit] لا يجوز لـ { $account } قيد التكريم لـ { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور المقيّم على كل شيء.
       *[unit] يلزم لذلك دور المقيّم على { $unit } أو وحدة أعلى منها.
    }
permission-assign-task = { $scope ->
        [everything] لا يجوز لـ { $account } تكليف الإدارة كلها بالمهام أو سحبها.
       *[unit] لا يجوز لـ { $account } تكليف { $unit } بالمهام أو سحبها.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور رئيس الوحدة أو المخطط على كل شيء.
       *[unit] يلزم لذلك دور رئيس الوحدة أو المخطط على { $unit } أو وحدة أعلى منها.
    }
permission-extend-task = { $scope ->
        [everything] لا يجوز لـ { $account } تمديد المهل للإدارة كلها.
       *[unit] لا يجوز لـ { $account } تمديد المهل لـ { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور رئيس الوحدة أو المخطط على كل شيء.
       *[unit] يلزم لذلك دور رئيس الوحدة أو المخطط على { $unit } أو وحدة أعلى منها.
    }
permission-do-task = { $scope ->
        [everything] لا يجوز لـ { $account } بيان سير مهام الإدارة كلها.
       *[unit] لا يجوز لـ { $account } بيان سير مهام { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة على كل شيء.
       *[unit] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة على { $unit } أو وحدة أعلى منها.
    }
permission-keep-instruments = { $scope ->
        [everything] لا يجوز لـ { $account } إدخال الوثائق أو تغييرها.
       *[unit] لا يجوز لـ { $account } إدخال الوثائق أو تغييرها.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور المخطط على كل شيء.
       *[unit] يلزم لذلك دور المخطط على { $unit } أو وحدة أعلى منها.
    }
permission-keep-posts = { $scope ->
        [everything] لا يجوز لـ { $account } حفظ المناصب وشاغليها في الإدارة كلها.
       *[unit] لا يجوز لـ { $account } حفظ المناصب وشاغليها في { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور شؤون الموظفين على كل شيء.
       *[unit] يلزم لذلك دور شؤون الموظفين على { $unit } أو وحدة أعلى منها.
    }
permission-keep-accounts = { $scope ->
        [everything] لا يجوز لـ { $account } إدارة الحسابات في الإدارة كلها.
       *[unit] لا يجوز لـ { $account } إدارة الحسابات في { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور المدير على كل شيء.
       *[unit] يلزم لذلك دور المدير على { $unit } أو وحدة أعلى منها.
    }
permission-grant-role = { $scope ->
        [everything] لا يجوز لـ { $account } منح الأدوار في الإدارة كلها.
       *[unit] لا يجوز لـ { $account } منح الأدوار في { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور المدير على كل شيء.
       *[unit] يلزم لذلك دور المدير على { $unit } أو وحدة أعلى منها.
    }
permission-read-documents = { $scope ->
        [everything] لا دور لـ { $account }، فلا يقرأ الوحدات والخطط والوثائق.
       *[unit] لا دور لـ { $account }، فلا يقرأ الوحدات والخطط والوثائق.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور الجمهور أو أي دور آخر على كل شيء.
       *[unit] يلزم لذلك دور الجمهور أو أي دور آخر على { $unit } أو وحدة أعلى منها.
    }
permission-read-results = { $scope ->
        [everything] لا يجوز لـ { $account } قراءة نتائج الإدارة كلها.
       *[unit] لا يجوز لـ { $account } قراءة نتائج { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور الجمهور أو أي دور في التقرير أو التحقق أو التخطيط أو التقييم على كل شيء.
       *[unit] يلزم لذلك دور الجمهور أو أي دور في التقرير أو التحقق أو التخطيط أو التقييم على { $unit } أو وحدة أعلى منها.
    }
permission-read-reports = { $scope ->
        [everything] لا يجوز لـ { $account } قراءة تقارير الإدارة كلها.
       *[unit] لا يجوز لـ { $account } قراءة تقارير { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة أو المتحقق أو المخطط أو المقيّم أو المدقق على كل شيء.
       *[unit] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة أو المتحقق أو المخطط أو المقيّم أو المدقق على { $unit } أو وحدة أعلى منها.
    }
permission-read-tasks = { $scope ->
        [everything] لا يجوز لـ { $account } قراءة مهام الإدارة كلها.
       *[unit] لا يجوز لـ { $account } قراءة مهام { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة أو المتحقق أو المخطط أو المعتمِد أو المقيّم أو المدقق على كل شيء.
       *[unit] يلزم لذلك دور معدّ التقارير أو رئيس الوحدة أو المتحقق أو المخطط أو المعتمِد أو المقيّم أو المدقق على { $unit } أو وحدة أعلى منها.
    }
permission-read-persons = { $scope ->
        [everything] لا يجوز لـ { $account } قراءة البيانات الشخصية لشاغلي المناصب في الإدارة كلها.
       *[unit] لا يجوز لـ { $account } قراءة البيانات الشخصية لشاغلي المناصب في { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور شؤون الموظفين على كل شيء.
       *[unit] يلزم لذلك دور شؤون الموظفين على { $unit } أو وحدة أعلى منها.
    }
permission-read-accounts = { $scope ->
        [everything] لا يجوز لـ { $account } قراءة حسابات الإدارة كلها.
       *[unit] لا يجوز لـ { $account } قراءة حسابات { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور المدير أو المدقق على كل شيء.
       *[unit] يلزم لذلك دور المدير أو المدقق على { $unit } أو وحدة أعلى منها.
    }
permission-read-journal = { $scope ->
        [everything] لا يجوز لـ { $account } قراءة دفتر القيود.
       *[unit] لا يجوز لـ { $account } قراءة دفتر القيود.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور المدقق على كل شيء.
       *[unit] يلزم لذلك دور المدقق على { $unit } أو وحدة أعلى منها.
    }
permission-send-reminders = { $scope ->
        [everything] لا يجوز لـ { $account } إرسال التذكير إلى الإدارة كلها.
       *[unit] لا يجوز لـ { $account } إرسال التذكير إلى { $unit }.
    }
    .fix = { $scope ->
        [everything] يلزم لذلك دور رئيس الوحدة أو المخطط على كل شيء.
       *[unit] يلزم لذلك دور رئيس الوحدة أو المخطط على { $unit } أو وحدة أعلى منها.
    }
