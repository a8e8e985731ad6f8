### جمل ما يأتي مع التقرير ملفًا: المصنفات المعادة والأدلة.

## مصنف معاد.

fill-workbook-title = الملء في مصنف
fill-workbook-filled = المصنف المملوء
fill-workbook-compare = مقارنة بالمسودة
fill-workbook-how = ملف XLSX لا يزيد على 20 ميبيبايت. ترى ما سيتغير قبل أخذ أي شيء.
fill-workbook-brought = ما سيغيره المصنف: { $form }، { $period }، { $unit }
fill-workbook-refused = لا يمكن أخذ هذا المصنف
fill-workbook-doubts = ما يدعو إلى التدقيق
fill-workbook-cell = الورقة الأولى، الخلية { $cell }:
fill-workbook-row = الورقة الأولى، الصف { $row }:
fill-workbook-changes = { $count ->
        [zero] يقول المصنف ما تقوله المسودة؛ لن يتغير شيء.
        [one] سيتغير سطر واحد من المسودة. لم يؤخذ شيء بعد.
        [two] سيتغير سطران من المسودة. لم يؤخذ شيء بعد.
        [few] ستتغير { $count } أسطر من المسودة. لم يؤخذ شيء بعد.
        [many] سيتغير { $count } سطرًا من المسودة. لم يؤخذ شيء بعد.
       *[other] سيتغير { $count } سطر من المسودة. لم يؤخذ شيء بعد.
    }
fill-workbook-caption = الأسطر التي ستتغير
fill-workbook-place = الخلية
fill-workbook-draft = في المسودة
fill-workbook-new = في المصنف
fill-workbook-take = أخذها إلى المسودة
fill-workbook-leave = ترك المسودة كما هي
fill-workbook-back = العودة إلى النموذج
fill-workbook-none = لم يُختر مصنف.
    .fix = اختر ملف XLSX الذي ملأته.
fill-workbook-of-another = هذا المصنف هو { $form } للوحدة { $unit } عن { $period }، لا نموذج هذه الصفحة.
    .fix = افتح ذلك النموذج وأعده هناك، أو اختر ملفًا آخر.
