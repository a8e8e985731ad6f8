### جمل التكريم: الألقاب الممنوحة.

award-no-rows = لا يوجد ما يُسجل.
    .fix = أعط صفا واحدا على الأقل تحت العنوان.
award-unknown-title =
    { $count ->
        [0] لا لقب في أي خطة بعد، و{ $title } لقب.
       *[other] لا لقب باسم { $title } في أي خطة؛ والموجود { $titles }.
    }
    .fix = صحح الاسم، أو اعتمد الخطة التي تعلنه.
award-unknown-recipient = لا توجد وحدة رمزها { $recipient }.
    .fix = ابحث عن الرمز بالأمر "hasila unit find".
award-duplicate = نالت { $recipient } لقب { $title } عن { $edition } (القيد { $entry }).
    .fix = احذف الصف؛ ولسحب اللقب اذكر اليوم تحت revoked.
award-duplicate-row = منح { $title } لـ{ $recipient } عن { $edition } مذكور في الصف { $other }.
    .fix = احذف أحد الصفين؛ ولسحب اللقب اذكر اليوم تحت revoked.
award-already-revoked = سُحب لقب { $title } الممنوح لـ{ $recipient } عن { $edition } (القيد { $entry }).
    .fix = احذف الصف.
award-revoked-above = لقب { $title } الممنوح لـ{ $recipient } عن { $edition } مسحوب في الصف { $other }.
    .fix = احذف أحد الصفين.
award-revoked-before-given = سيُسحب اللقب في { $revoked }، قبل منحه في { $date }.
    .fix = راجع اليومين.
award-missing = العمود { $column } خال.
    .fix = املأه.
award-too-long = النص تحت { $column } فيه { $bytes } بايت؛ والمتاح { $most }.
    .fix = اختصره.
award-hidden-character = في النص تحت { $column } علامة لا تُرى: { $text }.
    .fix = اكتبه من جديد بدل نسخه.
award-far-date = اليوم { $day } تحت { $column } خارج الأعوام من 1900 إلى 2200.
    .fix = راجع السنة؛ فهي تُكتب أولا، كما في 2025-07-01.
