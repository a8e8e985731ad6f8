### الحسابات في الصفحات: الدعوات، وحساب المرء نفسه، وحسابات المكتب.

people-accounts = الحسابات
people-accounts-caption = الحسابات التي يحق لك رؤيتها وأدوارها اليوم
people-with-closed = مع المغلقة
people-open = فتح حساب
people-spelling = حروف وأرقام و - _ . فقط؛ ولا يُعطى الرمز لغير صاحبه أبدًا.
people-name = الاسم كما يُطبع
people-unit = يعمل في
people-unit-code = رمز الوحدة التي يعمل فيها الموظف، إن وُجدت
people-language = لغة الصفحات والرسائل
people-role = الدور
people-roles = الأدوار
people-no-roles = لا دور ساريًا اليوم.
people-over = على
people-over-code = على الوحدة ذات هذا الرمز
people-over-rule = يسري الدور على الوحدة وكل ما تحتها. وإن تُرك فارغًا: على كل شيء.
people-on = في
people-plans = في هذه الخطط فقط، وبينها فواصل
people-forms = في هذه الاستمارات فقط، وبينها فواصل
people-from = من
people-until = إلى
people-from-day = اليوم الأول، مثل { $day }؛ وإن تُرك فارغًا: اليوم
people-until-day = اليوم الأخير؛ وإن تُرك فارغًا: إلى أن يُسحب
people-state = الحالة
people-reason = السبب
people-grant = منح دور
people-withdraw = سحب
people-not-a-role = «{ $text }» ليس دورًا.
    .fix = اختر واحدًا من القائمة.
people-invite = إنشاء رابط لمرة واحدة
people-invite-what = به يختار الموظف كلمة مرور، أول مرة أو من جديد. وتنتهي الروابط التي أُعطيت قبله.
people-invite-second = ضاع الهاتف: إنهاء الخطوة الثانية أيضًا
people-invited = رابط لمرة واحدة
people-invited-what = أعطِ هذا الرابط للموظف نفسه. يُعرض الآن فقط، ويصلح مرة واحدة.
people-invited-until = صالح حتى { $until } (بالتوقيت العالمي).
people-close = إغلاق الحساب نهائيًا
people-close-what = لا يستطيع أحد الدخول به بعد ذلك. ويبقى ما عُمل به.
people-recorded = سُجّل في القيد { $entry }.
people-act-hidden = هذا القيد عن شاغلي مناصب. ويراه كاملًا من يحق له قراءة البيانات الشخصية.
people-yes = نعم
people-no = لا

## حساب المرء نفسه.

people-own = حسابك
people-welcome = أهلًا بك
people-welcome-what = اختر كلمة مرور فتدخل مباشرة.
people-password-new = كلمة المرور الجديدة
people-password-again = أعدها
people-password-old = كلمة المرور الحالية
people-password-set = حفظ كلمة المرور
people-password-change = تغيير كلمة المرور
people-password-rule = عدد المحارف { $least } أو أكثر بأي كتابة؛ والأفضل عدة كلمات.
people-password-differs = كلمتا المرور ليستا متطابقتين.
    .fix = اكتب كلمة المرور الجديدة مرتين.
people-sessions = أماكن الدخول بهذا الحساب
people-began = منذ
people-seen = آخر نشاط
people-address = من العنوان
people-end = إنهاء
people-this-session = هنا
people-end-session = خروج من هناك
people-end-others = خروج من كل مكان آخر
people-end-all = خروج من كل مكان
people-second = الخطوة الثانية
people-second-on = تُطلب إلى جانب كلمة المرور ستة أرقام من هاتفك.
people-second-off = كلمة المرور وحدها تكفي للدخول. ومع الخطوة الثانية لا يدخل من عرف كلمتك.
people-second-begin = إعداد خطوة ثانية
people-second-end = إنهاء الخطوة الثانية
people-second-scan = اقرأ هذه الصورة بتطبيق المصادقة في هاتفك.
people-second-picture = صورة فيها سر الخطوة الثانية
people-second-type = أو اكتب فيه هذه الحروف:
people-second-digits = اكتب الأرقام الستة التي يعرضها الآن.
people-second-confirm = تأكيد
people-codes = رموز ليوم بلا هاتف
people-codes-what = دوّن هذه الرموز واحفظها بعيدًا عن الهاتف. كل منها يصلح مرة واحدة، ولا تُعرض إلا الآن.
people-codes-kept = حفظتها
people-done-password = تغيّرت كلمة المرور. وخرجتَ من كل مكان آخر.
people-done-second = الخطوة الثانية سارية من الآن.
people-done-second-ended = انتهت الخطوة الثانية.
people-done-sessions = تم الخروج من هناك.
people-done-welcome = حُفظت كلمة مرورك. والخطوة الثانية تزيد الحساب أمانًا.

## العرض.

people-demo = تصفّح بصفة أحدهم
people-demo-what = البلد مُختلق وكذلك موظفوه. اختر بصفة مَن تتصفح؛ وكل منهم يرى ويعمل ما يشمله دوره.
people-demo-other = شخص آخر
people-demo-clerk = كاتب بلدية: يملأ تقاريرها.
people-demo-verifier = متحقق في محافظة: يتبين صحة ما أُبلغ عنه.
people-demo-planner = مخطط: يتولى الصكوك والخطط والمهام.
people-demo-chairperson = رئيس: مسؤول عن البلد ويضع الخطط موضع التنفيذ.
people-demo-personnel = شؤون الموظفين: تتولى المناصب وشاغليها.
people-demo-auditor = مدقق: يقرأ كل شيء عدا البيانات الشخصية، والدفتر أيضًا.
people-demo-administrator = مدير: يتولى الوحدات والحسابات والأدوار.

## برامج تعمل باسم حساب.

people-tokens = البرامج
people-tokens-what = يعمل البرنامج باسمك برمز خاص به، في العناوين تحت /api/v1. والرمز صالح سنة.
people-token-name = لأي غرض هذا الرمز
people-token-make = إنشاء رمز
people-token-made = رمز لبرنامج
people-token-what = أعطِ هذا الرمز للبرنامج. يُعرض الآن فقط، ويعمل باسم حسابك إلى أن تنهيه.
people-done-token-ended = انتهى الرمز.
people-token-needed = تُقبل الأعمال من برامج لها رمز حساب.
    .fix = أنشئ رمزًا في صفحة حسابك وأرسله هكذا: «Authorization: Bearer …».
people-key-needed = ليس للطلب مفتاح، فلو أُرسل مرتين لنُفذ مرتين.
    .fix = أرسل الترويسة Idempotency-Key وفيها من 1 إلى 255 حرفًا أو رقمًا أو علامة، نفسها للطلب نفسه.
people-not-an-act = ما أُرسل ليس عملًا: { $reason }.
    .fix = أرسل كائنًا واحدًا فيه اسم العمل وحقوله، كما يصف /api/v1/openapi كل عمل وكما يعرضها /api/v1/entries.
people-not-a-place = تتعذر قراءة { $name }: { $text }.
    .fix = أرسل ما أعطاه جواب سابق، أو رقم قيد.
people-evidence-not-brought = الملف { $file } مذكور دليلًا ولم يرسله أحد.
    .fix = أرسله أولًا إلى /api/v1/evidence، ثم أرسل العمل بما رُدَّ إليك.
