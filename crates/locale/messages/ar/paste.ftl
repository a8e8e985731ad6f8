### جمل عن كتلة تُلصق في نموذج، وتُعرض قبل أن يُكتب شيء.

paste-title = ما لُصق
paste-column = العمود المقصود
paste-choose = اختر عمودًا
paste-start = يذهب الصف الأول إلى
paste-head = الصف الأول عنوان
paste-totals = في الكتلة صفوف للمجاميع؛ وتُترك للبرنامج
paste-now = الآن
paste-new = الملصوق
paste-total = يجمعه البرنامج، ولا يُؤخذ
paste-doubt = ليس رقمًا
paste-left = هذه لا سطر لها، فلا تُؤخذ:
paste-besides = أعمدة لا تُؤخذ:
paste-take = خذ هذه (Enter)
paste-leave = لا تغيّر شيئًا (Esc)
paste-undone = تم التراجع.
