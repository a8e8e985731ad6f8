### إعدادات المكتب.

cli-config-not-toml = هذا ليس مكتوبا كما تُكتب الإعدادات: { $reason }.
    .fix = الإعدادات أسطر مثل port = 587 تحت عنوان مثل [mail]؛ وكلها في docs/settings.md.
cli-config-unknown = لا يوجد إعداد باسم { $key }.
    .fix = كل الإعدادات في docs/settings.md؛ والموجود هنا { $known }.
cli-config-unknown-near = لا يوجد إعداد باسم { $key }.
    .fix = هل تقصد { $near }؟
cli-config-unknown-unit = لا توجد وحدة رمزها { $unit }، ولها عنوان.
    .fix = صحح الرمز، أو احذف القسم.
cli-config-wrong-kind = قيمة الإعداد { $key } يجب أن تكون { $kind ->
        [text] نصا بين علامتي اقتباس
        [number] عددا صحيحا من { $least } إلى { $most }
        [address] عنوانا مثل "clerk@office.example"
        [language] "en" أو "ar" أو "vi"
        [security] "none" أو "starttls" أو "tls"
        [list] قائمة مثل ["أ", "ب"]
        [listen] عنوانا مع منفذه مثل "127.0.0.1:8080"
        [origin] عنوانا مثل "https://results.example" بلا مسار؛ وhttp على هذا الحاسوب فقط
        [host] اسما مثل "results.example"
        [network] عنوانا أو شبكة مثل "10.0.0.0/8"
        [header] "x-forwarded-for" أو "forwarded"
        [name] اسما من حروف لاتينية وأرقام وشرطات
        [provider] عنوانا مثل "https://accounts.example"؛ وhttp على هذا الحاسوب فقط
       *[section] عنوانا بين قوسين تحته إعدادات
    }.
    .fix = صححها.
cli-config-no-authority = لا توجد شهادات في { $file }.
    .fix = أعط ملف شهادات بصيغة PEM يبدأ بالسطر -----BEGIN CERTIFICATE-----.
cli-config-missing = الإعداد { $key } ناقص.
    .fix = أضفه؛ وdocs/settings.md تبين الغرض منه.
