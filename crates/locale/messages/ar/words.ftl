### كلمات مشتركة بين كل الواجهات: النتائج والعتبات والفترات والأيام والحصص.

verdict-met = متحقق
verdict-missed = غير متحقق
verdict-on-course = يسير وفق المقرر
verdict-at-risk = معرّض لعدم التحقق
verdict-undecided = غير محسوم
verdict-ungraded = بلا تقدير

threshold-less = أقل من { $value }
threshold-at-most = { $value } على الأكثر
threshold-equal = { $value } بالضبط
threshold-at-least = { $value } على الأقل
threshold-more = أكثر من { $value }
threshold-day-less = قبل { $value }
threshold-day-at-most = حتى { $value }
threshold-day-equal = في { $value }
threshold-day-at-least = ابتداء من { $value }
threshold-day-more = بعد { $value }

share-of = { $part } من { $whole }
points = { $value } نقطة مئوية

period-year = عام { $year }
    .heading = عام { $year }
    .within = عام { $year }
period-year-of-own = عام { $year } (من { $first } إلى { $last })
    .heading = عام { $year } (من { $first } إلى { $last })
    .within = عام { $year }
period-half = { $number ->
        [1] النصف الأول
       *[2] النصف الثاني
    } { $year }
    .heading = { $number ->
        [1] النصف الأول
       *[2] النصف الثاني
    } { $year }
    .within = { $number ->
        [1] النصف الأول
       *[2] النصف الثاني
    }
period-quarter = { $number ->
        [1] الربع الأول
        [2] الربع الثاني
        [3] الربع الثالث
       *[4] الربع الرابع
    } { $year }
    .heading = { $number ->
        [1] الربع الأول
        [2] الربع الثاني
        [3] الربع الثالث
       *[4] الربع الرابع
    } { $year }
    .within = { $number ->
        [1] الربع الأول
        [2] الربع الثاني
        [3] الربع الثالث
       *[4] الربع الرابع
    }
period-month = { $number ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    } { $year }
    .heading = { $number ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    } { $year }
    .within = { $number ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
month-short = { $number ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
day = { $day } { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    } { $year }
day-of-year = { $day } { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }

level-country = دولة
level-ministry = وزارة
level-region = إقليم
level-province = محافظة
level-city = مدينة
level-district = منطقة
level-commune = بلدية
level-ward = حي
level-township = بلدة
level-village = قرية
level-residential-area = منطقة سكنية
level-agency = هيئة
level-enterprise = مؤسسة اقتصادية
level-school = مؤسسة تعليمية
level-office = مكتب
level-bloc = كتلة

## بنود الخطة

thing-form = استمارة
thing-item = بند
thing-placement = تعيين
thing-parameter = معلمة
thing-indicator = مؤشر
thing-standard = معيار
thing-score = تقييم
thing-title = لقب
thing-target = هدف
