### جمل النماذج التي تُملأ: على الشاشة وفي مصنّف.

## ما يُقال قبل تسليم النموذج.

form-far-from-usual = { $value } بعيد عمّا تبلّغ به هذه الوحدة هنا عادةً، من { $low } إلى { $high }.
    .fix = تحقّق منه. وإن كان صحيحًا فاذكر السبب في التعليق.
form-check-failed = يجب أن يكون الجواب: { $limit }.
    .fix = راجع الرقمين.
form-nothing-new = { $count ->
        [zero] لا رقم جديدًا.
        [one] الرقم هو رقم الفترة السابقة نفسه.
        [two] الرقمان هما رقما الفترة السابقة نفسهما.
        [few] الأرقام الـ{ $count } كلها هي أرقام الفترة السابقة نفسها.
        [many] الأرقام الـ{ $count } كلها هي أرقام الفترة السابقة نفسها.
       *[other] الأرقام الـ{ $count } كلها هي أرقام الفترة السابقة نفسها.
    }
    .fix = تحقّق من أنها أُحصيت من جديد.
form-unanswered = { $count ->
        [zero] لكل سطر من { $all } جواب.
        [one] سطر واحد من { $all } بلا جواب.
        [two] سطران من { $all } بلا جواب.
        [few] { $count } أسطر من { $all } بلا جواب.
        [many] { $count } سطرًا من { $all } بلا جواب.
       *[other] { $count } سطر من { $all } بلا جواب.
    }
    .fix = لا تترك سطرًا فارغًا إلا حيث لا يُعرف الجواب: عدم الإبلاغ ليس صفرًا.
form-not-asked-then = النموذج { $form } لا يُبلَّغ به عن فترات مثل { $period } بل مثل { $meant }.
    .fix = اذكر فترة بطول النموذج نفسه.

## المصنّف العائد.

form-not-ours = هذا المصنّف ليس نموذجًا من هذا البرنامج، أو حُذف صفّاه الأولان المخفيان.
    .fix = خذ نسخة جديدة من النموذج واملأه.
form-other-edition = تغيّر النموذج { $form } منذ أُخذت هذه النسخة.
    .fix = خذ نسخة جديدة وانقل أرقامك إليها. لم يُسجَّل شيء.
form-column-missing = العمود { $column } مفقود من المصنّف.
    .fix = خذ نسخة جديدة من النموذج وانقل أرقامك إليها.
form-line-unknown = ليس في النموذج سطر { $line }.
    .fix = احذف الصف، أو خذ نسخة جديدة من النموذج.
form-line-twice = السطر { $line } وارد في المصنّف مرتين.
    .fix = احذف أحد الصفين.
form-line-missing = السطر { $line } مفقود من المصنّف.
    .fix = خذ نسخة جديدة من النموذج وانقل أرقامك إليها.

## كلمات على النموذج.

form-words-yes = نعم
form-words-no = لا
form-words-yes-or-no = نعم أو لا
form-words-count = عدد
form-words-day = يوم
form-words-unit = {"\u200F"}{ $name } ({ $code })
form-words-period = { $period }
form-words-period-due = { $period }، آخر موعد { $due }
form-words-how-to-fill-in = املأ الخانات المؤطَّرة. اترك فارغًا ما لا يُعرف: عدم الإبلاغ ليس صفرًا. المجاميع يحسبها البرنامج.
form-words-how-to-write-a-day = السنة ثم الشهر ثم اليوم، مثل 2025-06-30.
form-words-column = { $column ->
        [number] الرقم
        [line] السطر
        [measure] وحدة القياس
        [answer] الجواب
        [comment] تعليق
        [before] الفترة السابقة
        [year-ago] العام السابق
       *[item] الاسم
    }

## النماذج في مصنّفات.

cli-form-written = { $file }: { $lines ->
        [zero] لا أسطر للملء
        [one] سطر واحد للملء
        [two] سطران للملء
        [few] { $lines } أسطر للملء
        [many] { $lines } سطرًا للملء
       *[other] { $lines } سطر للملء
    }. سلّمه بالأمر "hasila report submit".
cli-form-submitted = القيد { $entry }: أبلغت { $unit } بالنموذج { $form } عن { $period }، { $answered } من { $lines } من الأسطر.
cli-form-would-be-submitted = لا عيب فيه. ستبلّغ { $unit } بالنموذج { $form } عن { $period }، { $answered } من { $lines } من الأسطر.
cli-no-form = لا تبلّغ { $unit } بأي نموذج عن فترات مثل { $period }.
    .fix = تحقّق من الوحدة والفترة؛ الأمر "hasila report status" يعدّد النماذج.
cli-which-form = تبلّغ { $unit } بعدة نماذج عن مثل هذه الفترات: { $known }.
    .fix = اذكر واحدًا منها مع --form.
cli-report-returned = القيد { $entry }: أُعيد تقرير { $unit } عن { $period }.

## المسودات.

draft-failed = تعذّر حفظ ما كتبته: { $reason }
    .fix = اترك الصفحة مفتوحة وحاول ثانية؛ ما كتبته باقٍ فيها.
draft-too-long = المكتوب أطول من { $most } بايت، وهو الحد الأقصى للجواب.
    .fix = اكتب الرقم هنا وما عداه في التعليق.
draft-too-many = تنتظر التسليم خانات أكثر من { $most }.
    .fix = سلّم مسودات أخرى أو تخلَّ عنها أولًا.

## علامات على تقرير يحتاج إلى نظر.

form-words-sign-missing = لم يُبلَّغ به؛ كان موعده { $due }.
form-words-sign-awaited = لم يُبلَّغ به بعد.
form-words-sign-broken-check = «{ $item }» ينبغي أن يكون: { $check }.
form-words-sign-far-from-own = «{ $item }»: { $value } بعيد عمّا تبلّغ به هذه الوحدة عادةً، من { $low } إلى { $high }.
form-words-sign-unlike-peers = «{ $item }»: { $value } لا يتفق مع الوحدات الأخرى؛ المنتظر من { $low } إلى { $high }.
form-words-sign-copied = كل الأرقام ({ $count }) هي أرقام الفترة السابقة نفسها.
form-words-sign-heaped = من الأرقام الأخيرة في { $count } من الأعداد { $percent } ٪ هي 0 أو 5؛ وهي في المعدود فعلًا نحو 20 ٪.
