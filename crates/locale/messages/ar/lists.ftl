### القوائم الطويلة، جزء في كل صفحة.

lists-find = ابحث بالاسم أو الرمز
lists-look = ابحث
lists-found = { $count ->
        [zero] لا شيء يطابق «{ $text }».
        [one] نتيجة واحدة تطابق «{ $text }».
        [two] نتيجتان تطابقان «{ $text }».
        [few] { $count } نتائج تطابق «{ $text }».
        [many] { $count } نتيجة تطابق «{ $text }».
       *[other] { $count } نتيجة تطابق «{ $text }».
    }
lists-all = اعرض الكل
lists-parts = صفحات القائمة
lists-shown = الأسطر { $first } إلى { $last } من { $count }
lists-first = الصفحة الأولى
lists-before = الصفحة السابقة
lists-next = الصفحة التالية
lists-last = الصفحة الأخيرة
lists-not-a-part = «{ $text }» ليس صفحة من القائمة.
    .fix = اكتب رقم صفحة، من 1 فصاعدًا، أو اتركه.
lists-more-lines = { $count ->
        [zero] لا أسطر أخرى.
        [one] سطر واحد آخر في بيانات الصفحة.
        [two] سطران آخران في بيانات الصفحة.
        [few] { $count } أسطر أخرى في بيانات الصفحة.
        [many] { $count } سطرًا آخر في بيانات الصفحة.
       *[other] { $count } سطر آخر في بيانات الصفحة.
    }
lists-units-found = وحدات من أي مستوى، ما يحمل هذا الاسم أولًا
lists-this-part = المقصود ما في هذه الصفحة وحدها؛ ويأتي دور الباقي بعدها.
