### جمل عما يقرره شخص فيما وُجد في نص.

finding-no-such-finding = لا يوجد { $text } فيما وُجد؛ وأرقامه من 1 إلى { $count }.
    .fix = اكتب أرقاما أو مدى، مثل 1,3-5، أو all.
finding-not-a-decision = ليس هذا قرارا: { $text }.
    .fix = اكتب "accept 1" أو "accept 3 as safe value >=85%" أو "accept 4 as based_on" أو "accept 6 lead 0601 due 2025-06-30" أو "skip 2".
finding-not-a-relation = { $text } ليس وجها من وجوه إحالة وثيقة إلى أخرى.
    .fix = اكتب cites أو based_on أو implements.
finding-not-a-threshold = { $text } ليس علاقة مقارنة مع رقم.
    .fix = اكتبه مثل >=85% أو <10 أو =3، أو change<=-15% للتغير.
finding-no-lead = لا شيء في السجل يدل على الوحدة المسؤولة عما وُجد برقم { $finding }: { $words }.
    .fix = سمّ الوحدة، مثل "accept { $finding } lead CODE"، أو اترك ما وُجد بالأمر "skip { $finding }".
finding-no-due = لا يذكر نص ما وُجد برقم { $finding } موعدا للإنجاز.
    .fix = حدد اليوم، مثل "accept { $finding } due 2025-06-30"، أو اترك ما وُجد بالأمر "skip { $finding }".
finding-not-a-day = { $text } ليس يوما.
    .fix = اكتب السنة فالشهر فاليوم، مثل 2025-06-30.
