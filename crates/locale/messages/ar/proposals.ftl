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
