### الدخول عبر مزود هوية للمكتب.

credentials-identity-taken = من أنت هناك مرتبط بحساب آخر هنا.
    .fix = ادخل بذلك الحساب، أو ادخل هناك باسمك ثم افتح الرابط من جديد.
sign-in-elsewhere = الدخول عبر { $provider }
sign-in-no-provider = لا يدخل أحد هنا عبر { $name }.
    .fix = اذهب إلى صفحة الدخول واختر إحدى طرقها.
sign-in-journey-gone = استُعملت طريق العودة هذه من قبل، أو طالت أكثر من عشر دقائق، أو بدأت في متصفح آخر.
    .fix = ابدأ من جديد في صفحة الدخول.
sign-in-nobody-here = أيا كنت هناك، فلست موظفا هنا بعد.
    .fix = اطلب دعوة ممن يدير حسابات مكتبك، وادخل من رابطها.
identity-provider-silent = لا يجيب { $provider } الآن.
    .fix = أعد المحاولة بعد دقيقة؛ وإن تكرر ذلك فأخبر من يشغّل البرنامج.
identity-provider-unfit = لا يقول { $provider } عن نفسه ما ضُبط هنا.
    .fix = أخبر من يشغّل البرنامج: الأمر "hasila doctor --providers" يبين ما لا يتفق.
identity-provider-refuses = لم يسمح لك { $provider } بالمرور.
    .fix = ابدأ من جديد في صفحة الدخول.
identity-not-taken = ما يقوله { $provider } عنك لا يثبت.
    .fix = ابدأ من جديد في صفحة الدخول؛ وإن تكرر ذلك فأخبر من يشغّل البرنامج.
identity-through = الدخول عن طريق
identity-since = منذ { $day }
