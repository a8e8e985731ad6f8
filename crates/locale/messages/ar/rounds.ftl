### ما يقال عن جولة تدوير: ما يعترضها، وما تكلفه خطتها.

rotation-round-conflict = السبب { $number }. لا تجتمع هذه الأمور؛ وترك أي منها ينهي هذا التعارض:
rotation-round-conflict-unsure = السبب { $number }. لا تجتمع هذه الأمور؛ ولم يُعرف في الوقت المتاح أكلها لازم:
rotation-round-placed = يجب أن يكون لـ{ $holder } منصب.
rotation-round-filled-all = يجب أن تُشغل كل المناصب الآتية وعددها { $count }، ومنها { $posts }.
rotation-round-placed-all = يجب أن يكون لكل من هؤلاء منصب وعددهم { $count }، ومنهم { $holders }.
rotation-round-filled = يجب شغل المنصب { $post }.
rotation-round-rule = القاعدة "{ $rule }" من { $plan }.
rotation-round-rule-unit = القاعدة "{ $rule }" من { $plan }، في { $unit }.
rotation-round-rule-people = القاعدة "{ $rule }" من { $plan }، بين { $holders }.
rotation-round-forbidden = لا يتولى { $holder } المنصب { $post }.
rotation-round-fixed = يتولى { $holder } المنصب { $post }.
rotation-round-relief-plan = بتركه توجد خطة كلفتها { $cost }.
rotation-round-relief-none = بتركه لا توجد خطة أيضا.
rotation-round-relief-unknown = لم يُعرف في الوقت المتاح ما يكون بتركه.
rotation-round-saves = خطة كلفتها { $cost }؛ والمُوفَّر: { $saved }
rotation-round-why-barred = لا يمكن أن يتولى { $holder } المنصب { $post }:
rotation-round-why-impossible = إن تولى { $holder } المنصب { $post } لم تبق خطة.
rotation-round-why-no-place = { $post } ليس من الأماكن التي نُظر فيها لـ{ $holder }.
    .fix = هو من صنف آخر أو كلفته عالية؛ اذكرهما بـ --fix، أو انظر في أكثر بـ --places.
rotation-round-why-dearer = إن تولى { $holder } المنصب { $post } فأقل خطة كلفتها { $cost }. الزيادة: { $more }
rotation-round-spent = مما تتكون الكلفة، بالنقاط:
rotation-round-part = { $part ->
        [moves] التنقلات: { $points }
        [steps] الخطوات صعودا ونزولا في شجرة الوحدات: { $points }
        [choices] اختيارات مفردة كما سُعِّرت: { $points }
        [soft] قواعد مفضلة لم تُحفظ: { $points }
        [vacant] مناصب تبقى شاغرة: { $points }
       *[left_out] أشخاص يبقون بلا منصب: { $points }
    }
rotation-round-soft = القواعد المفضلة التي لا تحفظها الخطة، وما تدفعه عن كل منها:
rotation-round-breach-seat = { $holder } في { $post }: { $points } نقطة.
rotation-round-breach-unit = في { $unit }، تجاوز المرغوب بمقدار { $times }: { $points } نقطة.
rotation-round-breach-people = بين { $holders }: { $points } نقطة.
rotation-soft-too-dear = قاعدة مفضلة من «{ $placement }» في { $plan } تكلف أكثر من { $most } نقطة كلما خولفت.
    .fix = اخفض وزنها، أو نقاط مخالفة القاعدة المفضلة (--cost-soft).
rotation-round-why-unknown = انتهى البحث قبل أن يُعرف السبب.
    .fix = امنحه وقتا أطول بـ --time-limit، أو سمِّ وحدات أقل.
rotation-round-breach-more = وغيرها: { $count }، ومجموعها { $points } نقطة.
