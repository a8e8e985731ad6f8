# Changes of plans that were proposed.

cli-plan-proposed = القيد { $entry }: اقتُرحت { $plan }.
cli-plan-declined = القيد { $entry }: رُفض الاقتراح { $proposal }.
cli-proposal-applied = القيد { $entry }: الاقتراح { $proposal } نافذ: { $plan }.
cli-no-proposals = لا تعديل خطة مقترحا.
    .fix = اقترح واحدا بالأمر `hasila plan propose`.
cli-proposal-state = { $state ->
        [applied] نُفّذ
        [declined] مرفوض
       *[open] مفتوح
    }

page-plan-effect = يتغير جواب { $changed } من { $results } نتيجة عن { $period }.
page-plan-nothing-changes = لا يتغير شيء مما يُطلب.
page-plan-effect-table = ما الذي يصير ماذا
page-plan-figure = البيان
page-plan-level = المستوى
page-plan-count = الوحدات
page-plan-before = قبل
page-plan-after = بعد
page-plan-units = أيها
page-plan-changes = ما الذي سيتغير
page-plan-show-changes = أظهر ما يتغير
page-plan-from-day = نافذة من (يوم مثل 2026-01-31)
page-plan-propose = اقترح
page-plan-propose-what = يُسجل باسمك؛ وينظر غيرك فيما يغيره ثم ينفذه.
page-plan-draft = عاد ما كتبته هنا من قبل؛ ولم يُرسل.
page-plan-discard = أظهر الخطة النافذة
page-proposals = تعديلات مقترحة
page-proposal-line = القيد { $entry }، من { $by }: { $reason }
page-proposal-title = الاقتراح { $entry }: { $plan }
page-plan-name = الخطة
page-proposal-by = المقترِح
page-proposal-approve = أنفذ
page-proposal-approve-what = هذا النص بعينه، كما قورن أعلاه.
page-proposal-another = يجب أن ينفذه غيرك: لا ينفذ أحد ما اقترحه بنفسه.
page-proposal-decline = ارفض
