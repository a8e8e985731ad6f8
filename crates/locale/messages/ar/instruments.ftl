### الوثائق كما تعرضها الصفحات وسطر الأوامر.

## كلمات

instrument-words-relation = { $how ->
        [based-on] تستند إلى
        [implements] تنفذ
        [cites] تذكر
        [amends] تعدل
        [replaces] تحل محل
        [repeals] تلغي
       *[other] { $how }
    }
instrument-words-relation-back = { $how ->
        [based-on] تستند إليها
        [implements] تنفذها
        [cites] تذكرها
        [amends] عدلتها
        [replaces] حلت محلها
        [repeals] ألغتها
       *[other] { $how }
    }
instrument-words-force = نافذة ابتداء من { $from }، ولا يُعرف لها انتهاء.
instrument-words-force-until = نافذة من { $from } حتى { $until }.
instrument-words-ended = انتهت في { $day }: { $by } (القيد { $entry }).
instrument-words-text = نص طوله { $letters } حرف، وبصمته SHA-256 { $hash }
instrument-words-number-only = لا يُعرف إلا رقمها دون نصها.
instrument-words-refers = تحيل إلى
instrument-words-referred = يُحال إليها
instrument-words-tasks = المهام المستمدة منها

## صفحة وثيقة واحدة

page-force = السريان
page-links-caption = الوثائق، وأمام كل منها الحكم المقصود
page-link-how = وجه الإحالة
