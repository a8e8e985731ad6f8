### صفحات تشرح مشكلة.

problem-all = ما قد يقع من مشكلات
problem-title = معنى هذه المشكلة
problem-what-to-do = ما العمل
problem-meaning = المعنى
problem-caption = كل مشكلة قد تُقال في صفحة أو لبرنامج أو عن ملف
problem-places = حيث تقف «…» يقول الجواب الذي وصلك ما كان هناك.
problem-unknown = لا توجد مشكلة باسم { $code }.
    .fix = اختر واحدة من القائمة في /problems.
