### ما يجده الفاحص.

cli-doctor-state = { $name ->
        [ok] سليم
        [note] ملاحظة
        [warning] تحذير
       *[failure] عطل
    }
cli-doctor-topic = { $name ->
        [settings] الإعدادات
        [files] الملفات
        [disk] القرص
        [journal] دفتر القيود
        [clock] الساعة
        [accounts] الحسابات
        [secrets] الأسرار
        [drafts] المسودات
        [boundaries] الحدود
        [evidence] الأدلة
        [letters] الرسائل
        [mail] خادم البريد
       *[providers] الدخول
    }
cli-doctor-sum = فُحص { $count }؛ التحذيرات { $warnings }؛ الأعطال { $failures }.
cli-doctor-settings = { $file } مفهوم.
cli-doctor-settings-none = لا يوجد { $file }: لكل إعداد قيمته المعتادة.
cli-doctor-no-folder = لا يوجد مجلد { $folder }.
    .fix = أنشئه بالأمر "hasila init"، أو سمِّ المجلد الصحيح بالخيار --data.
cli-doctor-files = لا يقرأ دفتر القيود والأسرار والمسودات إلا مالكها.
cli-doctor-folder-open = يستطيع آخرون على هذا الحاسوب الكتابة في { $folder }، فيأخذون ملفات أو يضعون غيرها مكانها.
    .fix = انزع منهم هذا الحق: chmod go-w { $folder }
cli-doctor-file-open = يستطيع آخرون على هذا الحاسوب قراءة { $file }.
    .fix = انزع منهم هذا الحق: chmod 600 { $file }
cli-doctor-file-kept = لا تمكن الكتابة في { $file }: { $reason }.
    .fix = شغّل Hasila باسم المستخدم الذي يملك مجلد البيانات، أو أعد الملف إليه.
cli-doctor-space = المساحة الخالية حيث { $folder }: { $free } من { $whole } ميبيبايت.
cli-doctor-space-little = لم يبق حيث { $folder } إلا { $free } من { $whole } ميبيبايت.
    .fix = أفسح مكانا، أو انقل مجلد البيانات إلى قرص أكبر وهو غير مفتوح.
cli-doctor-disk-afar = يقع { $folder } على قرص في الشبكة، حيث قد تضيع الأقفال وما كُتب.
    .fix = انقل مجلد البيانات إلى قرص في هذا الحاسوب.
cli-doctor-served = تفتح العملية { $pid } دفتر القيود منذ { $since }، وهي على الأرجح "hasila serve". لم تُفحص السلسلة.
    .fix = اطلب /journal/verify في صفحاتها، أو أوقفها وأعد هذا الأمر.
cli-doctor-journal = { $count ->
        [zero] لا قيود بعد.
        [one] قيد واحد، مفهوم.
        [two] قيدان مرتبطان ومفهومان.
        [few] { $count } قيود، كل منها مرتبط بما قبله، وكلها مفهومة.
        [many] { $count } قيدا، كل منها مرتبط بما قبله، وكلها مفهومة.
       *[other] { $count } قيد، كل منها مرتبط بما قبله، وكلها مفهومة.
    }
cli-doctor-clock = تقول الساعة { $now }.
cli-doctor-clock-behind = تقول الساعة { $now }، وقد سُجل آخر قيد في { $last }.
    .fix = اضبط الساعة. وحتى ذلك الحين تُختم القيود بوقت آخر قيد.
cli-doctor-accounts = { $count ->
        [zero] لا حسابات مفتوحة.
        [one] حساب واحد مفتوح.
        [two] حسابان مفتوحان.
        [few] { $count } حسابات مفتوحة.
        [many] { $count } حسابا مفتوحا.
       *[other] { $count } حساب مفتوح.
    }
cli-doctor-no-accounts = لا توجد حسابات: من يصل إلى الصفحات يقرأ كل شيء، ولا يستطيع أحد فعل شيء فيها.
    .fix = افتح أولها: "hasila account open CODE --name NAME"، وامنحه administrator، ثم ادعه.
cli-doctor-line-open = تُقدَّم الصفحات في { $listen }، وهو خط قد يسمعه غيرك: لا يستطيع أحد الدخول هناك.
    .fix = ضع أمامه بوابة مع https، واضبط [serve] address في hasila.toml.
cli-doctor-secrets = ملف كلمات المرور والجلسات سليم.
cli-doctor-secrets-none = ليست لأحد كلمة مرور بعد.
cli-doctor-drafts = ملف المسودات سليم؛ الخلايا المنتظرة: { $count }.
cli-doctor-boundaries = { $count ->
        [zero] لا حدود محفوظة.
        [one] حدود يوم واحد كما سُلّمت.
        [two] حدود يومين كما سُلّمت.
        [few] حدود { $count } أيام كما سُلّمت.
        [many] حدود { $count } يومًا كما سُلّمت.
       *[other] حدود { $count } يوم كما سُلّمت.
    }
cli-doctor-evidence = { $count ->
        [zero] لا ملفات أدلة.
        [one] ملف دليل واحد موجود ولم يتغير.
        [two] ملفا أدلة موجودان ولم يتغيرا.
        [few] { $count } ملفات أدلة موجودة ولم تتغير.
        [many] { $count } ملفَّ أدلة موجود ولم يتغير.
       *[other] { $count } ملف أدلة موجود ولم يتغير.
    }
cli-doctor-letters-none = لا رسالة تنتظر.
cli-doctor-letters = الرسائل المنتظرة: { $count }؛ تخرج مع "hasila digest" التالي.
cli-doctor-letters-late = الرسائل المنتظرة: { $count }، أقدمها منذ { $days } من الأيام.
    .fix = اسأل خادم البريد بالأمر "hasila doctor --mail"، ثم شغّل "hasila digest".
cli-doctor-letters-no-server = الرسائل المنتظرة: { $count }؛ ولم يُضبط خادم بريد.
    .fix = اضبط خادما تحت [mail] في hasila.toml، أو دع برنامجا آخر يرسلها.
cli-doctor-mail = { $server } يجيب ويقبل دخولنا.
cli-doctor-mail-none = لم يُضبط خادم بريد.
    .fix = اضبط واحدا تحت [mail] في hasila.toml إن كانت الرسائل ستُرسل.
cli-doctor-mail-silent = لا يقبل { $server } رسائل منا: { $reason }.
    .fix = راجع server وport وsecurity وuser وpassword_file تحت [mail] في hasila.toml.
cli-doctor-provider = { $issuer } يجيب، ويقول عن نفسه ما ضُبط.
cli-doctor-provider-unfit = لا يمكن الدخول عبر { $issuer }: { $reason }.
    .fix = راجع issuer وhosts وauthority_file تحت [providers.{ $name }] في hasila.toml.
cli-doctor-providers-none = لم يُضبط مزود للدخول.
    .fix = اضبط واحدا تحت [providers.NAME] في hasila.toml إن كان الناس سيدخلون عبره.
