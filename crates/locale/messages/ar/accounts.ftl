### ما يقوله سطر الأوامر عن الحسابات.

cli-account-opened = فُتح الحساب { $account } (القيد { $entry }). التالي: hasila account grant.
cli-account-closed = أُغلق الحساب { $account } (القيد { $entry }).
cli-account-granted = صار لـ { $account } الدور { $role ->
        [reporter] معدّ تقارير
        [head] رئيس وحدة
        [verifier] متحقق
        [planner] مخطط
        [approver] معتمِد خطط
        [assessor] مقيّم
        [personnel] شؤون الموظفين
        [auditor] مدقق
        [administrator] مدير
       *[public] الجمهور
    } (القيد { $entry }).
cli-account-grant-withdrawn = سُحبت الصلاحية { $grant } (القيد { $entry }).
cli-account-head = { $account }، { $name }؛ فُتح بالقيد { $entry }.
cli-account-head-closed = { $account }، { $name }؛ فُتح بالقيد { $entry } وأُغلق بالقيد { $closed }.
cli-account-is-open = مفتوح
cli-account-is-closed = مغلق
cli-account-everything = كل شيء
cli-account-grant-counts = سارية
cli-account-grant-does-not-count = غير سارية
cli-account-grant-gone = مسحوبة
cli-account-no-grants = لم يُمنح هذا الحساب شيئا قط.
cli-account-none = لا توجد حسابات: من بيده مجلد البيانات يجوز له كل شيء.
cli-by-another = لا يستطيع { $account } أن يقدم عن { $by }.
    .fix = احذف العمود "by"، أو شغّل الأمر دون --as.
cli-account-role = { $role ->
        [reporter] معدّ تقارير
        [head] رئيس وحدة
        [verifier] متحقق
        [planner] مخطط
        [approver] معتمِد خطط
        [assessor] مقيّم
        [personnel] شؤون الموظفين
        [auditor] مدقق
        [administrator] مدير
       *[public] الجمهور
    }
cli-account-column = { $column ->
        [account] الحساب
        [name] الاسم
        [unit] الوحدة
        [language] اللغة
        [roles] الأدوار
        [state] الحالة
        [grant] الصلاحية
        [role] الدور
        [over] على
        [on] في
        [from] من
        [session] الجلسة
        [began] منذ
        [seen] آخر نشاط
        [address] العنوان
       *[until] حتى
    }
cli-account-code = الرمز لمرة واحدة:
cli-account-password = كلمة السر الجديدة، 12 حرفًا أو أكثر؛ ولا يظهر منها شيء:
cli-account-password-again = مرة أخرى كما هي:
cli-account-passwords-differ = لم تتطابق الكلمتان؛ ولم يُحدد شيء بعد.
cli-account-password-not-set = كُتبت كلمة السر مختلفة ثلاث مرات؛ ولم يُحدد شيء.
    .fix = ابدأ من جديد؛ فالرمز ما زال صالحًا.
cli-account-accepted = حُددت كلمة سر { $account }.
cli-account-invited = رمز لمرة واحدة لـ { $account }، صالح حتى { $until }. لا تعطه لغيره: hasila account accept، أو في الصفحات { $link }
cli-account-no-sessions = لا أحد مسجل الدخول به.
cli-account-no-session = ليست لـ { $account } جلسة رقمها { $session }.
    .fix = الأمر "hasila account sessions" يسردها.
cli-account-tokens-ended = { $count ->
        [zero] لم يكن لبرنامج رمز.
        [one] أُنهي رمز برنامج واحد.
        [two] أُنهي رمزا برنامجين.
        [few] أُنهيت { $count } رموز برامج.
        [many] أُنهي { $count } رمزَ برنامج.
       *[other] أُنهي { $count } رمز برنامج.
    }
cli-account-sessions-ended = { $count ->
        [zero] لم يكن أحد مسجل الدخول.
        [one] أُنهيت جلسة واحدة.
        [two] أُنهيت جلستان.
        [few] أُنهيت { $count } جلسات.
        [many] أُنهيت { $count } جلسة.
       *[other] أُنهيت { $count } جلسة.
    }
