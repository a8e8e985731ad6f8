### جمل الموقف والترتيب والتعليل.

## ما لا يمكن الإجابة عنه.

standing-unknown-unit = لا توجد وحدة رمزها { $unit }.
    .fix = اعرض الوحدات بالأمر "hasila unit find".
standing-unknown-unit-near = لا توجد وحدة رمزها { $unit }. هل المقصود { $near }؟
    .fix = أعد السؤال بالرمز الصحيح.
standing-unit-not-yet = الوحدة { $unit } غير موجودة في { $day }؛ فهي قائمة منذ { $since }.
    .fix = اسأل عن فترة لاحقة، أو اطرح السؤال على خريطة لاحقة.
standing-unit-no-longer = لم تعد الوحدة { $unit } قائمة في { $day }؛ فقد انتهت في { $until }.
    .fix = اسأل عن فترة سابقة، أو اطرح السؤال على خريطة سابقة.
standing-unit-succeeded = لم تعد الوحدة { $unit } قائمة في { $day }؛ فقد انتهت في { $until } وخلفتها { $successors }.
    .fix = اسأل عن إحدى الوحدات التي خلفتها، أو اطرح السؤال على خريطة سابقة.
standing-unknown-level = لا وحدة في { $day } مستواها أو نوعها { $level }؛ والموجود { $known }.
    .fix = اسأل عن واحد من هذه.
standing-no-plan = لم تُعتمد أي خطة بعد.
    .fix = اعتمد خطة بالأمر "hasila plan apply".
standing-period-without-plan = لا خطة تشمل { $period }؛ وهناك خطط عن { $plans }.
    .fix = اسأل عن فترة تشملها إحدى هذه الخطط.
standing-unknown-name = لا تذكر أي خطة عن { $period } شيئا اسمه { $name }.
    .fix = انظر في الخطة: فيها أسماء مستهدفاتها ومؤشراتها وبنودها ومعاييرها وسلالم نقاطها.
standing-unknown-name-near = لا تذكر أي خطة عن { $period } شيئا اسمه { $name }. هل المقصود { $near }؟
    .fix = أعد السؤال بالاسم الصحيح.
standing-through-outside = { $through } لا يقع في { $period }.
    .fix = اترك آخر يوم دون تحديد، أو اذكر يوما يقع في الفترة.
standing-through-ahead = { $through } لم يحل بعد في { $today }.
    .fix = اترك آخر يوم دون تحديد، أو اذكر يوما قد حل.
standing-not-a-score = { $name } ليس سلم نقاط، فلا أوزان له.
    .fix = اسأل عن سلم نقاط.
standing-not-a-target = { $name } ليس مستهدفًا.
    .fix = اسأل عن مستهدف؛ ولسلم النقاط أو المعيار اسأل بالخيار --figure.
standing-without-criteria = { $name } ليس سلم نقاط ولا معيارًا، فلا بنود له.
    .fix = اسأل عن سلم نقاط أو معيار؛ وللمستهدف اسأل بالخيار --target.
standing-not-for-unit = لا يخص { $name } الوحدة { $unit }: فليس فيها شيء منه، أو هو للوحدة صاحبة الخطة وحدها.
    .fix = اسأل عن وحدة أعلى، أو انظر في الخطة لمعرفة ما يحصيه.
standing-outside-scope = الخطة { $plan } تخص { $scope } وحدها، و{ $unit } لا تتبعها.
    .fix = اسأل عن { $scope } أو عن وحدة تابعة لها.

## لماذا يبقى أمر غير محسوم مع أنه لا ينقص تقرير.

standing-reason-population-empty = لا توجد وحدة من النوع الذي يُحصى.
standing-reason-not-asked = لا يُطلب من أحد هنا تقرير عن ذلك، أو لم يحن بعد موعد نموذجه.
standing-reason-disagreement = الوحدات التي صارت هذه الوحدة ليست على جواب واحد.
standing-reason-whole-not-positive = لا يوجد ما يُقسم عليه.
standing-reason-not-for-unit = القاعدة ليست لهذه الوحدة.
standing-reason-before-records = لا شيء مسجل عن تلك الدورة ولا عما قبلها.
standing-reason-ungraded = لا يقابل نقاطها أي تقدير.
standing-reason-joined = على هذه الخريطة الأقدم لا يُعرف أي جزء من تقرير الوحدة المدمجة يعود إلى هنا.

## قيمة كل بند.

cli-stake-place = { $way ->
        [lost] بفقدان «{ $line }» تتراجع { $unit } من المرتبة { $from } إلى { $to }.
       *[reached] بتحقق «{ $line }» تنتقل { $unit } من المرتبة { $from } إلى { $to }.
    }
cli-stake-place-and-grade = { $way ->
        [lost] بفقدان «{ $line }» تتراجع { $unit } من المرتبة { $from } إلى { $to }، ويصبح تقديرها «{ $grade }».
       *[reached] بتحقق «{ $line }» تنتقل { $unit } من المرتبة { $from } إلى { $to }، ويصبح تقديرها «{ $grade }».
    }
cli-stake-grade = { $way ->
        [lost] بفقدان «{ $line }» ينزل تقدير { $unit } من «{ $from }» إلى «{ $to }».
       *[reached] بتحقق «{ $line }» يرتفع تقدير { $unit } من «{ $from }» إلى «{ $to }».
    }
cli-stake-answer = { $way ->
        [lost] بفقدان «{ $line }» يتحول جواب { $unit } من { $from } إلى { $to }.
       *[reached] بتحقق «{ $line }» يتحول جواب { $unit } من { $from } إلى { $to }.
    }
